package dev.mockmate.platform.identity;

import dev.mockmate.platform.limits.LimitsConfig;
import dev.mockmate.platform.problem.IssuerOutage;
import io.github.bucket4j.Bucket;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Bounds how often token issuers are asked for their keys. Keys once seen are kept; a key id that was not seen asks again, so
 * anybody could make this service call the issuer for each made-up token. Whoever comes when the bound is reached is told to try
 * again: the token may hold.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class KeyFetches implements OidcRequestFilter {
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
        return Uni.createFrom().failure(IssuerOutage.of(new IllegalStateException("its issuer was asked too often")));
    }
}
