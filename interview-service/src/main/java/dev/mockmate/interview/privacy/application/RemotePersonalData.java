package dev.mockmate.interview.privacy.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.privacy.PersonalDataResource;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * What the other services hold about a user, asked with the user's own token: {@code GET} {@value HeldDataResource#PATH}. Redirects
 * are not followed, since they would carry the token elsewhere; an answer has a limit of size and of time. A service that does not
 * answer is asked twice more, then its part is {@link UnavailableException}; one that failed several times is left alone for a
 * while.
 */
@ApplicationScoped
public class RemotePersonalData {
    private static final Logger LOG = Logger.getLogger(RemotePersonalData.class);
    private static final TypeLiteral<Uni<JsonNode>> PART = new TypeLiteral<>() {};
    private static final int OK = 200;
    private static final int CONNECTIONS_A_SERVICE = 8;
    private static final int TRIES_AFTER_THE_FIRST = 2;
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final int FAILURES_TO_LEAVE_ALONE = 5;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final HttpClient client;
    private final ObjectMapper json;
    private final PrivacyConfig config;
    private final Guard retries;
    private final Map<String, Guard> circuits;

    RemotePersonalData(Vertx vertx, ObjectMapper json, PrivacyConfig config) {
        this.vertx = vertx;
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout(
                                Math.toIntExact(config.exportTimeout().toMillis())))
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS_A_SERVICE))
                .build();
        this.json = json;
        this.config = config;
        this.retries = Guard.create()
                .withDescription("personal data, tries of one question")
                .withRetry()
                .maxRetries(TRIES_AFTER_THE_FIRST)
                .delay(FIRST_RETRY.toMillis(), ChronoUnit.MILLIS)
                .jitter(FIRST_RETRY.toMillis() / 2, ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .done()
                .done()
                .build();
        this.circuits = config.holders().keySet().stream().collect(Collectors.toMap(service -> service, this::circuit));
    }

    /** A service did not tell what it holds. */
    public static final class UnavailableException extends RuntimeException {
        private final String service;

        UnavailableException(String service, Throwable cause) {
            super(service + " did not tell what it holds", cause);
            this.service = service;
        }

        /** Which one. */
        public String service() {
            return service;
        }
    }

    /** The names of the services. */
    public Set<String> services() {
        return circuits.keySet();
    }

    /** What each service holds about the user of the token, by service. */
    public Uni<Map<String, JsonNode>> about(String token) {
        Map<String, JsonNode> parts = new TreeMap<>();
        return InOrder.each(config.holders().entrySet(), holder -> ask(holder.getKey(), holder.getValue(), token)
                        .invoke(part -> parts.put(holder.getKey(), part)))
                .replaceWith(parts);
    }

    private Uni<JsonNode> ask(String service, URI address, String token) {
        // After a retry this ends on a timer's thread; what follows belongs on the caller's context.
        return CallerContext.returning(vertx, () -> circuits.get(service)
                .get(() -> retries.get(() -> get(address, token), PART), PART)
                .onFailure()
                .transform(failure -> away(service, failure)));
    }

    private Uni<JsonNode> get(URI address, String token) {
        RequestOptions question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address + PersonalDataResource.PATH)
                .setFollowRedirects(false)
                .putHeader("Authorization", "Bearer " + token);
        return Uni.createFrom()
                .completionStage(
                        () -> client.request(question).compose(this::answer).toCompletionStage())
                .map(this::read);
    }

    /** The body, within the limits; whatever breaks one is cut. */
    private Future<Buffer> answer(HttpClientRequest request) {
        long deadline = vertx.setTimer(config.exportTimeout().toMillis(), late -> request.reset());
        return request.send()
                .compose(this::body)
                .onFailure(failure -> request.reset())
                .onComplete(done -> vertx.cancelTimer(deadline));
    }

    private Future<Buffer> body(HttpClientResponse answer) {
        if (answer.statusCode() != OK) {
            return Future.failedFuture(new IllegalStateException("status " + answer.statusCode()));
        }
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        answer.handler(part -> {
            if (body.length() + (long) part.length() > config.exportMaxSize().asLongValue()) {
                whole.tryFail(new IllegalStateException("too long an answer"));
            } else {
                body.appendBuffer(part);
            }
        });
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end -> whole.tryComplete(body));
        return whole.future();
    }

    private JsonNode read(Buffer body) {
        try {
            return json.readTree(body.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON", e);
        }
    }

    private static UnavailableException away(String service, Throwable failure) {
        LOG.warnf("export incomplete service=%s cause=%s", service, failure);
        return new UnavailableException(service, failure);
    }

    private Guard circuit(String service) {
        return Guard.create()
                .withDescription(service + ", left alone after failed questions in a row")
                .withCircuitBreaker()
                .requestVolumeThreshold(FAILURES_TO_LEAVE_ALONE)
                .failureRatio(1)
                .delay(LEFT_ALONE.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }
}
