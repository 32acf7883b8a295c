package dev.mockmate.platform.identity;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.mockmate.platform.concurrency.CallerContext;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the key that signed a verified token is still one of its issuer's. The OIDC extension keeps a key for ten minutes once it
 * has seen it; this asks the issuer every {@link #LOOK_AGAIN} for the keys that are in use (none, when no calls come), so that a
 * key which an issuer withdrew opens nothing after {@link #BELIEVED}. An issuer that does not answer withdraws nothing, and gives
 * nothing back: a key that it is known to have withdrawn opens nothing until it shows that key again.
 */
@ApplicationScoped
public class IssuerKeys {
    /** For how long an issuer's answer is taken for true. */
    static final Duration BELIEVED = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Duration WITHDRAWN_FOR = Duration.ofSeconds(10);
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(1);

    /** Far longer than the extension keeps a key: after it, the extension has to ask the issuer itself before it believes a token. */
    private static final Duration TOLD_KEPT = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final int MOST_KEYS = 100;
    private static final int OK = 200;

    private final Clock clock;
    private final String realmUrl;
    private final String sessionsUrl;
    private final Vertx vertx;
    private final WebClient client;
    private final AsyncLoadingCache<Key, Known> known;

    /** What each issuer said of a key when it was asked last; kept when it does not answer. */
    private final Cache<Key, Known> told;

    /** The addresses are those the OIDC extension reads. */
    IssuerKeys(
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.jwks-path") String realmUrl,
            @ConfigProperty(name = "quarkus.oidc.session-token.jwks-path") String sessionsUrl,
            Vertx vertx) {
        this.clock = clock;
        this.realmUrl = realmUrl;
        this.sessionsUrl = sessionsUrl;
        this.vertx = vertx;
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) PATIENCE.toMillis())
                        .setFollowRedirects(false));
        this.known = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumSize(MOST_KEYS)
                .expireAfter(new Freshness())
                .refreshAfterWrite(LOOK_AGAIN)
                .buildAsync(new Asking());
        this.told = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(TOLD_KEPT)
                .build();
    }

    /** A key by its issuer's tenant and its {@code kid}. */
    record Key(String tenant, String id) {}

    /** What is known of a key. */
    enum Standing {
        PRESENT,
        WITHDRAWN,
        UNKNOWN
    }

    /** What is known of a key, and since when. */
    private record Known(Standing standing, Instant at) {}

    /** The key that signed a verified token; empty where the token does not name it. */
    static Optional<Key> of(SecurityIdentity identity, String token) {
        String tenant = identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE);
        JsonObject header = OidcUtils.decodeJwtHeaders(token);
        return tenant != null && header != null && header.getValue("kid") instanceof String id
                ? Optional.of(new Key(tenant, id))
                : Optional.empty();
    }

    /** What is known of a key without waiting; its issuer is asked meanwhile when that is nothing, or old. */
    Standing look(Key key) {
        CompletableFuture<Known> answer = known.get(key);
        if (answer.isDone()) {
            return standing(key, answer.join());
        }
        return isWithdrawn(told.getIfPresent(key)) ? Standing.WITHDRAWN : Standing.UNKNOWN;
    }

    /**
     * Nothing, once it is known that the key is still its issuer's, or that its issuer cannot be asked.
     *
     * @return fails with {@link AuthenticationFailedException} when the issuer withdrew the key
     */
    public Uni<Void> refuseIfWithdrawn(SecurityIdentity identity, String token) {
        return of(identity, token).map(this::refuseIfWithdrawn).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    private Uni<Void> refuseIfWithdrawn(Key key) {
        CompletableFuture<Known> answer = known.get(key);
        Uni<Known> asked = answer.isDone()
                ? Uni.createFrom().item(answer.join())
                : CallerContext.returning(vertx, () -> Uni.createFrom().completionStage(() -> answer.copy()));
        return asked.invoke(found -> {
                    if (standing(key, found) == Standing.WITHDRAWN) {
                        throw new AuthenticationFailedException("the issuer withdrew the token's key");
                    }
                })
                .replaceWithVoid();
    }

    /** An answer that could not be renewed in time says nothing any more. */
    private Standing standing(Key key, Known found) {
        Known last = told.getIfPresent(key);
        if (isWithdrawn(last)) {
            return Standing.WITHDRAWN;
        }
        Known newest = last != null && last.at().isAfter(found.at()) ? last : found;
        boolean holds = newest.at().plus(BELIEVED).isAfter(clock.instant());
        return holds ? newest.standing() : Standing.UNKNOWN;
    }

    /** Whether the issuer, when it answered last, had the key no more. */
    private static boolean isWithdrawn(Known last) {
        return last != null && last.standing() == Standing.WITHDRAWN;
    }

    private Future<Known> ask(Key key) {
        String url = SessionTokens.TENANT.equals(key.tenant()) ? sessionsUrl : realmUrl;
        Instant at = clock.instant();
        return client.getAbs(url)
                .timeout(PATIENCE.toMillis())
                .send()
                .map(answer -> read(answer, key, at))
                .onSuccess(found -> learn(key, found));
    }

    /** Answers may overtake each other: the one asked for last counts. */
    private void learn(Key key, Known found) {
        told.asMap().merge(key, found, (before, now) -> before.at().isAfter(now.at()) ? before : now);
    }

    private static Known read(HttpResponse<Buffer> answer, Key key, Instant at) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        try {
            JsonArray keys = new JsonObject(answer.body()).getJsonArray("keys");
            boolean present = keys.stream().anyMatch(each -> isSigning((JsonObject) each, key.id()));
            return new Known(present ? Standing.PRESENT : Standing.WITHDRAWN, at);
        } catch (DecodeException | ClassCastException | NullPointerException rubbish) {
            throw new IllegalStateException("no set of keys", rubbish);
        }
    }

    private static boolean isSigning(JsonObject key, String id) {
        return id.equals(key.getValue("kid")) && "sig".equals(key.getString("use", "sig"));
    }

    private static <T> T notAsked(Key key, Throwable failure, T instead) {
        LOG.warnf("keys of issuer not read tenant=%s failure=%s", key.tenant(), failure.getMessage());
        return instead;
    }

    /** Asks issuers. */
    private final class Asking implements AsyncCacheLoader<Key, Known> {
        @Override
        public CompletableFuture<Known> asyncLoad(Key key, Executor executor) {
            Known nothing = new Known(Standing.UNKNOWN, clock.instant());
            return ask(key).otherwise(failure -> notAsked(key, failure, nothing))
                    .toCompletionStage()
                    .toCompletableFuture();
        }

        @Override
        public CompletableFuture<Known> asyncReload(Key key, Known before, Executor executor) {
            return ask(key).otherwise(failure -> notAsked(key, failure, before))
                    .toCompletionStage()
                    .toCompletableFuture();
        }
    }

    /** For how long an answer is kept. */
    private static final class Freshness implements Expiry<Key, Known> {
        @Override
        public long expireAfterCreate(Key key, Known found, long now) {
            Duration kept =
                    switch (found.standing()) {
                        case PRESENT -> BELIEVED;
                        case WITHDRAWN -> WITHDRAWN_FOR;
                        case UNKNOWN -> UNKNOWN_FOR;
                    };
            return kept.toNanos();
        }

        @Override
        public long expireAfterUpdate(Key key, Known found, long now, long left) {
            return expireAfterCreate(key, found, now);
        }

        @Override
        public long expireAfterRead(Key key, Known found, long now, long left) {
            return left;
        }
    }
}
