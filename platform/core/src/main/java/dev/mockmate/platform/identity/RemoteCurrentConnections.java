package dev.mockmate.platform.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Asks session-service whether a session token's connection still counts: {@code GET /api/sessions/{id}/session-token} with the
 * token itself answers {@code {active}}. Calls that ask for the same connection at the same time share one question. "Yes" holds
 * for a second after an answer that takes less than one, "no" holds for good. When session-service does not answer, nobody knows
 * whether the token was replaced, and the call is answered 503.
 */
@DefaultBean
@ApplicationScoped
class RemoteCurrentConnections implements CurrentConnections {
    private static final Logger LOG = Logger.getLogger(RemoteCurrentConnections.class);
    private static final int OK = 200;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final SessionTokenStatusConfig settings;
    private final WebClient client;
    private final AsyncCache<UUID, Answer> known;

    @Inject
    RemoteCurrentConnections(SessionTokenStatusConfig settings, Vertx vertx) {
        this(settings, vertx, Ticker.systemTicker());
    }

    RemoteCurrentConnections(SessionTokenStatusConfig settings, Vertx vertx, Ticker ticker) {
        this.settings = settings;
        HttpClient http = vertx.httpClientBuilder()
                .with(new WebClientOptions()
                        .setConnectTimeout((int) settings.patience().toMillis()))
                .with(new PoolOptions().setHttp1MaxSize(settings.maxConnections()))
                .build();
        this.client = WebClient.wrap(http, new WebClientOptions().setFollowRedirects(false));
        this.known = Caffeine.newBuilder()
                .maximumSize(settings.maxRemembered())
                .ticker(ticker)
                .expireAfter(new Freshness())
                .buildAsync();
    }

    @Override
    public Uni<Boolean> isCurrent(UUID sessionId, UUID connectionId, String token) {
        // A copy, because whoever stops waiting must not cancel the question for the others.
        return Uni.createFrom()
                .completionStage(() -> known.get(connectionId, (id, executor) -> ask(sessionId, token))
                        .copy())
                .map(Answer::isCurrent);
    }

    private CompletableFuture<Answer> ask(UUID sessionId, String token) {
        return client.getAbs(settings.url() + "/api/sessions/" + sessionId + "/session-token")
                .bearerTokenAuthentication(token)
                .timeout(settings.patience().toMillis())
                .send()
                .map(RemoteCurrentConnections::read)
                .otherwise(RemoteCurrentConnections::unknown)
                .toCompletionStage()
                .toCompletableFuture();
    }

    private static Answer read(HttpResponse<io.vertx.core.buffer.Buffer> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        try {
            return new JsonObject(answer.body()).getBoolean("active") ? Answer.CURRENT : Answer.REPLACED;
        } catch (DecodeException | ClassCastException | NullPointerException rubbish) {
            throw new IllegalStateException("no such answer", rubbish);
        }
    }

    private static Answer unknown(Throwable failure) {
        LOG.warnf("session token not checked, session-service does not answer: %s", failure.getMessage());
        return Answer.UNKNOWN;
    }

    /** What is known of a connection, and for how long. */
    private enum Answer {
        CURRENT(Duration.ofSeconds(1)),
        REPLACED(Duration.ofMinutes(10)),
        UNKNOWN(Duration.ofMillis(100));

        private final Duration holds;

        Answer(Duration holds) {
            this.holds = holds;
        }

        boolean isCurrent() {
            if (this == UNKNOWN) {
                throw ProblemException.of(
                                CommonProblem.UNAVAILABLE, "The token cannot be verified just now; try again.")
                        .retryAfter(TRY_AGAIN);
            }
            return this == CURRENT;
        }
    }

    /** How long an answer holds. */
    private static final class Freshness implements Expiry<UUID, Answer> {
        @Override
        public long expireAfterCreate(UUID connection, Answer answer, long now) {
            return answer.holds.toNanos();
        }

        @Override
        public long expireAfterUpdate(UUID connection, Answer answer, long now, long left) {
            return answer.holds.toNanos();
        }

        @Override
        public long expireAfterRead(UUID connection, Answer answer, long now, long left) {
            return left;
        }
    }
}
