package dev.mockmate.billing.payment;

import dev.mockmate.billing.application.PaymentProvider;
import dev.mockmate.billing.application.PaymentUnavailableException;
import dev.mockmate.billing.application.PaymentsConfig;
import dev.mockmate.billing.domain.Checkout;
import dev.mockmate.platform.concurrency.CallerContext;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Stripe Checkout over its HTTP API: {@code POST /v1/checkout/sessions}, form-encoded, bearer secret key, the checkout's id as
 * {@code Idempotency-Key} so that a repeated call opens the same page. Stripe answers 200 with a JSON object whose {@code url} is
 * the page; errors are {@code {error: {type, code}}}. 409 (the first call still runs), 429 and 5xx pass by themselves and are tried
 * again, other errors are ours and are not. Source: docs.stripe.com/api/checkout/sessions/create and /api/idempotent_requests.
 */
public final class StripePayments implements PaymentProvider {
    private static final Logger LOG = Logger.getLogger(StripePayments.class);
    private static final TypeLiteral<Uni<String>> PAGE = new TypeLiteral<>() {};
    private static final int LONGEST_URL = 4000;

    private final PaymentsConfig config;
    private final Vertx vertx;
    private final WebClient client;
    private final Guard circuit;
    private final Guard retries;

    StripePayments(PaymentsConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        this.client = WebClient.create(
                io.vertx.mutiny.core.Vertx.newInstance(vertx),
                new WebClientOptions()
                        .setConnectTimeout(
                                Math.toIntExact(config.stripe().timeout().toMillis()))
                        .setFollowRedirects(false)
                        .setUserAgent("mockmate-billing"));
        this.circuit = Guard.create()
                .withDescription("stripe, left alone after failed calls in a row")
                .withCircuitBreaker()
                .requestVolumeThreshold(config.stripe().failuresToOpen())
                .failureRatio(1)
                .delay(config.stripe().openFor().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
        long firstWait = config.stripe().firstWait().toMillis();
        this.retries = Guard.create()
                .withDescription("stripe, tries of one call")
                .withRetry()
                .maxRetries(config.stripe().retries())
                .delay(firstWait, ChronoUnit.MILLIS)
                .jitter(firstWait / 2, ChronoUnit.MILLIS)
                .whenException(StripePayments::isPassing)
                .withExponentialBackoff()
                .done()
                .done()
                .build();
    }

    @Override
    public Uni<String> open(Checkout checkout) {
        Executor context = CallerContext.here(vertx);
        return circuit.get(() -> tried(checkout, context), PAGE)
                .onFailure(CircuitBreakerOpenException.class)
                .transform(open -> new PaymentUnavailableException("left alone after failures", true))
                .onFailure()
                .invoke(failure -> told(checkout, failure))
                .onFailure(failure -> !(failure instanceof PaymentUnavailableException))
                .transform(failure ->
                        new PaymentUnavailableException(failure.getClass().getSimpleName(), true))
                .emitOn(context);
    }

    private Uni<String> tried(Checkout checkout, Executor context) {
        return retries.get(() -> Uni.createFrom().deferred(() -> ask(checkout)).runSubscriptionOn(context), PAGE);
    }

    private Uni<String> ask(Checkout checkout) {
        return client.postAbs(config.stripe().baseUrl() + "/v1/checkout/sessions")
                .putHeader(
                        "Authorization", "Bearer " + config.stripe().secretKey().orElseThrow())
                .putHeader("Idempotency-Key", checkout.id().toString())
                .sendForm(form(checkout))
                .ifNoItem()
                .after(config.stripe().timeout())
                .failWith(TimeoutException::new)
                .map(StripePayments::read);
    }

    private MultiMap form(Checkout checkout) {
        String back = config.origin() + "/?checkout=" + checkout.id();
        return MultiMap.caseInsensitiveMultiMap()
                .add("mode", "payment")
                .add("client_reference_id", checkout.id().toString())
                .add("payment_method_types[0]", "card")
                .add("line_items[0][quantity]", "1")
                .add("line_items[0][price_data][currency]", checkout.offer().currency())
                .add(
                        "line_items[0][price_data][unit_amount]",
                        Long.toString(checkout.offer().price()))
                .add(
                        "line_items[0][price_data][product_data][name]",
                        checkout.offer().amount() + " MockMate credits")
                .add("success_url", back + "&payment=done")
                .add("cancel_url", back + "&payment=cancelled");
    }

    private static String read(HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        if (status != 200) {
            throw new PaymentUnavailableException("status " + status, status == 409 || status == 429 || status >= 500);
        }
        try {
            Object url = answer.bodyAsJsonObject().getValue("url");
            if (url instanceof String text && isPage(text)) {
                return text;
            }
        } catch (DecodeException | ClassCastException | NullPointerException rubbish) {
            throw new PaymentUnavailableException("no JSON object", true);
        }
        throw new PaymentUnavailableException("no url", true);
    }

    private static boolean isPage(String url) {
        try {
            URI page = URI.create(url);
            return url.length() <= LONGEST_URL
                    && page.getHost() != null
                    && ("https".equals(page.getScheme()) || "http".equals(page.getScheme()));
        } catch (IllegalArgumentException rubbish) {
            return false;
        }
    }

    private static void told(Checkout checkout, Throwable failure) {
        LOG.warnf(
                "stripe opened no page checkout=%s cause=%s",
                checkout.id(),
                failure instanceof PaymentUnavailableException
                        ? failure.getMessage()
                        : failure.getClass().getSimpleName());
    }

    private static boolean isPassing(Throwable failure) {
        return !(failure instanceof PaymentUnavailableException told) || told.isPassing();
    }
}
