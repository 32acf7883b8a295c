package dev.mockmate.billing.payment;

import dev.mockmate.billing.application.PaymentProvider;
import dev.mockmate.billing.application.PaymentUnavailableException;
import dev.mockmate.billing.application.PaymentsConfig;
import dev.mockmate.billing.domain.Checkout;
import dev.mockmate.platform.provider.Circuit;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Stripe Checkout over its HTTP API: {@code POST /v1/checkout/sessions}, form-encoded, bearer secret key, the checkout's id as
 * {@code Idempotency-Key} so that a repeated call opens the same page. Stripe answers 200 with a JSON object whose {@code url} is
 * the page; errors are {@code {error: {type, code}}}. 409 (the first call still runs), 429 and 5xx pass by themselves and are tried
 * again, other errors are ours and are not. Source: docs.stripe.com/api/checkout/sessions/create and /api/idempotent_requests.
 */
public final class StripePayments implements PaymentProvider {
    private static final Logger LOG = Logger.getLogger(StripePayments.class);
    private static final double JITTER = 0.5;
    private static final int LONGEST_URL = 4000;

    private final PaymentsConfig config;
    private final Vertx vertx;
    private final WebClient client;
    private final Circuit circuit;

    StripePayments(PaymentsConfig config, Vertx vertx, Clock clock) {
        this.config = config;
        this.vertx = vertx;
        this.client = WebClient.create(
                io.vertx.mutiny.core.Vertx.newInstance(vertx),
                new WebClientOptions()
                        .setConnectTimeout(
                                Math.toIntExact(config.stripe().timeout().toMillis()))
                        .setFollowRedirects(false)
                        .setUserAgent("mockmate-billing"));
        this.circuit =
                new Circuit(config.stripe().failuresToOpen(), config.stripe().openFor(), clock);
    }

    @Override
    public Uni<String> open(Checkout checkout) {
        if (circuit.isOpen()) {
            return Uni.createFrom().failure(new PaymentUnavailableException("left alone after failures", true));
        }
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .deferred(() -> ask(checkout))
                .runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()))
                .onFailure(StripePayments::isPassing)
                .retry()
                .withBackOff(config.stripe().firstWait())
                .withJitter(JITTER)
                .atMost(config.stripe().retries())
                .onItem()
                .invoke(circuit::succeeded)
                .onFailure()
                .invoke(failure -> failed(checkout, failure))
                .onFailure(failure -> !(failure instanceof PaymentUnavailableException))
                .transform(failure ->
                        new PaymentUnavailableException(failure.getClass().getSimpleName(), true))
                .emitOn(task -> context.runOnContext(ignored -> task.run()));
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

    private void failed(Checkout checkout, Throwable failure) {
        circuit.failed();
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
