package dev.mockmate.platform.identity;

import dev.mockmate.platform.http.LimitsConfig;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Bounds how often token issuers are asked for their keys. Keys once seen are kept; a key id that was not seen asks again, so
 * anybody could make this service call the issuer for each made-up token.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class KeyFetches implements OidcRequestFilter {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Bucket bucket;

    KeyFetches(LimitsConfig limits) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.keyFetchBurst())
                        .refillGreedy(limits.keyFetchesPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext request) {
        if (bucket.tryConsume(1)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .failure(ProblemException.of(
                                CommonProblem.UNAVAILABLE, "The token cannot be verified just now; try again.")
                        .retryAfter(TRY_AGAIN));
    }
}
