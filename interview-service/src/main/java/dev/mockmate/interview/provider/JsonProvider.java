package dev.mockmate.interview.provider;

import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.platform.concurrency.CallerContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Posts JSON to a provider and reads the JSON object it answers with a status of 2xx. Whatever else comes, or nothing at all,
 * fails with {@link ProviderUnavailableException}; 429, 5xx, broken connections and time-outs pass by themselves. A provider
 * that failed several times in a row is left alone for a while.
 *
 * <p>Metric {@code mockmate.provider.calls}, tags {@code provider} and {@code outcome} ({@code ok|failed|left_alone}).
 */
public final class JsonProvider {
    private static final Logger LOG = Logger.getLogger(JsonProvider.class);
    private static final TypeLiteral<Uni<JsonObject>> ANSWER = new TypeLiteral<>() {};
    private static final int LARGEST_HEADER = 16 * 1024;

    private final String name;
    private final ProviderConfig config;
    private final WebClient client;
    private final Guard circuit;
    private final Guard retries;
    private final Vertx vertx;
    private final MeterRegistry metrics;

    /** @param name of the provider, in logs and metrics */
    public JsonProvider(String name, ProviderConfig config, Vertx vertx, MeterRegistry metrics) {
        this.name = name;
        this.config = config;
        this.vertx = vertx;
        this.metrics = metrics;
        this.circuit = Guard.create()
                .withDescription(name + ", left alone after failed calls in a row")
                .withCircuitBreaker()
                .requestVolumeThreshold(config.failuresToOpen())
                .failureRatio(1)
                .delay(config.openFor().toMillis(), ChronoUnit.MILLIS)
                .when(JsonProvider::isPassing)
                .done()
                .build();
        long firstWait = config.firstWait().toMillis();
        this.retries = Guard.create()
                .withDescription(name + ", tries of one call")
                .withRetry()
                .maxRetries(config.retries())
                .delay(firstWait, ChronoUnit.MILLIS)
                .jitter(firstWait / 2, ChronoUnit.MILLIS)
                .whenException(JsonProvider::isPassing)
                .withExponentialBackoff()
                .done()
                .done()
                .build();
        this.client = WebClient.create(
                io.vertx.mutiny.core.Vertx.newInstance(vertx),
                new WebClientOptions()
                        .setConnectTimeout(Math.toIntExact(config.timeout().toMillis()))
                        .setMaxHeaderSize(LARGEST_HEADER)
                        .setFollowRedirects(false)
                        .setUserAgent("mockmate-interview"));
    }

    /** Whether it has a key. */
    public boolean isConfigured() {
        return config.isConfigured();
    }

    /** Its key; only when it is configured. */
    public String key() {
        return config.apiKey().orElseThrow();
    }

    /** A call that may be repeated. */
    public Uni<JsonObject> post(String path, Map<String, String> headers, JsonObject body) {
        return guarded(path, once -> retries.get(() -> once, ANSWER), headers, body);
    }

    /** A call that makes something new each time it is made. */
    public Uni<JsonObject> postOnce(String path, Map<String, String> headers, JsonObject body) {
        return guarded(path, UnaryOperator.identity(), headers, body);
    }

    private Uni<JsonObject> guarded(
            String path, UnaryOperator<Uni<JsonObject>> tries, Map<String, String> headers, JsonObject body) {
        Executor here = CallerContext.here(vertx);
        Uni<JsonObject> once =
                Uni.createFrom().deferred(() -> ask(path, headers, body)).runSubscriptionOn(here);
        return circuit.get(() -> told(path, tries.apply(once)), ANSWER)
                .onFailure(CircuitBreakerOpenException.class)
                .transform(open -> leftAlone())
                .emitOn(here);
    }

    private Uni<JsonObject> told(String path, Uni<JsonObject> answer) {
        return answer.onFailure()
                .transform(this::unavailable)
                .onFailure()
                .invoke(failure -> failed(path, failure))
                .onItem()
                .invoke(() -> count("ok"));
    }

    private ProviderUnavailableException leftAlone() {
        count("left_alone");
        return new ProviderUnavailableException(name, "left alone after failures", true);
    }

    private Uni<JsonObject> ask(String path, Map<String, String> headers, JsonObject body) {
        HttpRequest<Buffer> request = client.postAbs(config.baseUrl() + path);
        headers.forEach(request::putHeader);
        return request.sendJsonObject(body)
                .ifNoItem()
                .after(config.timeout())
                .failWith(TimeoutException::new)
                .map(this::read);
    }

    private JsonObject read(HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        if (status < 200 || status >= 300) {
            throw new ProviderUnavailableException(name, status);
        }
        try {
            JsonObject json = answer.bodyAsJsonObject();
            if (json != null) {
                return json;
            }
        } catch (DecodeException | ClassCastException rubbish) {
            throw new ProviderUnavailableException(name, "no JSON object", true);
        }
        throw new ProviderUnavailableException(name, "no body", true);
    }

    private ProviderUnavailableException unavailable(Throwable failure) {
        return failure instanceof ProviderUnavailableException told
                ? told
                : new ProviderUnavailableException(name, failure.getClass().getSimpleName(), true);
    }

    private void failed(String path, Throwable failure) {
        count("failed");
        LOG.warnf("provider failed call=%s cause=%s", path, failure.getMessage());
    }

    private void count(String outcome) {
        metrics.counter("mockmate.provider.calls", "provider", name, "outcome", outcome)
                .increment();
    }

    private static boolean isPassing(Throwable failure) {
        return !(failure instanceof ProviderUnavailableException told) || told.isPassing();
    }
}
