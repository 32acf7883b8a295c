package dev.mockmate.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;

/**
 * Answers a request with a problem before it reached any resource, in the same form {@link ProblemMappers} gives those of
 * resources.
 */
@ApplicationScoped
public class ProblemAnswer {
    private static final int UNAUTHORIZED = 401;

    private final Instance<ProblemExtension> extensions;
    private final ObjectMapper json;

    /** For injection, and for tests without a container. */
    public ProblemAnswer(Instance<ProblemExtension> extensions, ObjectMapper json) {
        this.extensions = extensions;
        this.json = json;
    }

    /** Ends the exchange; one whose answer has begun already is left as it is. */
    public void send(RoutingContext exchange, ProblemException refused) {
        HttpServerResponse response = exchange.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        refused.retryAfter()
                .ifPresent(wait -> response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(wait))));
        if (refused.type().status() == UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(refused.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(refused, exchange.request().path()));
    }

    /** {@code Retry-After} is told in whole seconds, rounded up: who comes back then is not too early. */
    static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    private Buffer body(ProblemException refused, String path) {
        Problem problem = refused.problem(path);
        for (ProblemExtension extension : extensions) {
            problem = extension.extend(problem);
        }
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem cannot be written", impossible);
        }
    }
}
