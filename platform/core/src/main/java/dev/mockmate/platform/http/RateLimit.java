package dev.mockmate.platform.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A token bucket per caller and replica: the user where one is signed in, the address otherwise, as a trusted proxy tells it. It
 * protects the service; it
 * decides nothing about anybody's data, so it may live in memory.
 */
@ApplicationScoped
public class RateLimit {
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final CurrentIdentityAssociation identities;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(CurrentIdentityAssociation identities, LimitsConfig limits) {
        this.identities = identities;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.trackedCallers())
                .expireAfterAccess(FORGET_AFTER)
                .build(caller -> bucket(limits));
    }

    @ServerRequestFilter
    Uni<Response> admit(RoutingContext exchange) {
        return identities
                .getDeferredIdentity()
                .map(identity -> callerOf(identity, exchange))
                .invoke(this::take)
                .replaceWith(Uni.createFrom().nullItem());
    }

    private void take(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS, "Slow down; see Retry-After.")
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static String callerOf(SecurityIdentity identity, RoutingContext exchange) {
        return identity.isAnonymous()
                ? "address:" + exchange.request().remoteAddress().host()
                : "user:" + identity.getPrincipal().getName();
    }

    private static Bucket bucket(LimitsConfig limits) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(limits.burst()).refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
