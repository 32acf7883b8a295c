package dev.mockmate.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.mockmate.platform.identity.OwnTokens;
import dev.mockmate.platform.identity.TokenHash;
import dev.mockmate.platform.limits.LimitsConfig;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Token buckets per caller and replica. They are asked before anybody looks at a token:
 *
 * <pre>
 * token verified before  ->  the user's bucket
 * anybody else           ->  the address's bucket; given back when the token turns out to be good
 *   and that is empty    ->  with a token: the address's share for first verifications
 *                            else, or when that is empty too: 429 with Retry-After
 * </pre>
 *
 * So neither calls without a token nor made-up tokens cost more than the rate of their address, and whoever is known already, or
 * comes anew beside them, is still let in. What an unknown caller sends is bounded too: by {@link OpenBodies}. It protects the service; it decides nothing about anybody's data, so it may live in
 * memory. Of a token only its hash is kept, until it expires.
 */
@ApplicationScoped
public class CallerRates {
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);
    private static final String ON_ACCOUNT = "mockmate.address-account";
    private static final String TAKEN = "mockmate.user-taken";

    private final Clock clock;
    private final TimeMeter rateTime;
    private final Set<String> ownLimitPaths;
    private final Cache<TokenHash, Verified> verified;
    private final LoadingCache<String, Bucket> users;
    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> firstVerifications;
    private final OpenBodies bodies;

    CallerRates(LimitsConfig limits, Clock clock, TimeMeter rateTime) {
        this.clock = clock;
        this.rateTime = rateTime;
        this.ownLimitPaths = limits.ownLimitPaths().orElse(Set.of());
        this.verified = tracked(limits).build();
        this.users = tracked(limits).build(user -> bucket(limits.burst(), limits.requestsPerSecond()));
        this.addresses = tracked(limits).build(address -> bucket(limits.burst(), limits.requestsPerSecond()));
        this.firstVerifications = tracked(limits)
                .build(address -> bucket(limits.firstVerificationBurst(), limits.firstVerificationsPerSecond()));
        this.bodies = new OpenBodies(limits.unknownBodies());
    }

    /**
     * Lets a request in, or not, before its token is looked at.
     *
     * @throws ProblemException {@link CommonProblem#TOO_MANY_REQUESTS}
     */
    void admit(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (isPreflight(request) || limitedElsewhere(request)) {
            return;
        }
        Optional<BearerToken.Shown> token = BearerToken.of(exchange);
        Optional<String> user = token.map(BearerToken.Shown::hash).flatMap(this::userOf);
        if (user.isPresent()) {
            take(users.get(user.get()));
            exchange.put(TAKEN, true);
            return;
        }
        String address = CallerAddress.key(request.remoteAddress());
        Bucket account = addresses.get(address);
        if (account.tryConsume(1)) {
            exchange.put(ON_ACCOUNT, account);
        } else if (token.isEmpty() || !firstVerifications.get(address).tryConsume(1)) {
            take(account);
        }
        bodies.hold(exchange, address);
    }

    /** Whether the path is one that limits its callers itself; being one of few known, it may also be a label of metrics. */
    boolean limitedElsewhere(HttpServerRequest request) {
        return ownLimitPaths.contains(request.path());
    }

    /** The request's token was verified: the call no longer counts for its address, and the next ones never do. */
    void verified(RoutingContext exchange, SecurityIdentity identity) {
        OpenBodies.letGo(exchange);
        Bucket account = exchange.remove(ON_ACCOUNT);
        if (account != null) {
            account.addTokens(1);
        }
        boolean known = exchange.get(TAKEN) != null;
        if (!known && identity.getPrincipal() instanceof JsonWebToken token) {
            BearerToken.of(exchange)
                    .ifPresent(shown -> verified.put(
                            shown.hash(),
                            new Verified(counted(identity), Instant.ofEpochSecond(token.getExpirationTime()))));
        }
    }

    /**
     * Counts a request for the user it is of, unless that was done when it came in.
     *
     * @throws ProblemException {@link CommonProblem#TOO_MANY_REQUESTS}
     */
    void count(RoutingContext exchange, SecurityIdentity identity) {
        if (!identity.isAnonymous() && exchange.get(TAKEN) == null) {
            exchange.put(TAKEN, true);
            take(users.get(counted(identity)));
        }
    }

    /** Whose rate it is; a token somebody else issues for a user is not that user's. */
    private static String counted(SecurityIdentity identity) {
        String own = identity.getAttribute(OwnTokens.COUNTED_AS);
        return own == null ? identity.getPrincipal().getName() : own;
    }

    private Optional<String> userOf(TokenHash token) {
        return Optional.ofNullable(verified.getIfPresent(token))
                .filter(known -> known.until().isAfter(clock.instant()))
                .map(Verified::user);
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS, "Slow down; see Retry-After.")
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** What browsers ask before a call of a page: answered from configuration alone, which costs no more than a refusal. */
    private static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static Caffeine<Object, Object> tracked(LimitsConfig limits) {
        return Caffeine.newBuilder().maximumSize(limits.trackedCallers()).expireAfterAccess(FORGET_AFTER);
    }

    private Bucket bucket(int burst, int perSecond) {
        return Bucket.builder()
                .withCustomTimePrecision(rateTime)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Whose a verified token is, and until when it holds. */
    private record Verified(String user, Instant until) {}
}
