package dev.mockmate.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Bearer tokens that a service issues and verifies by itself, beside the realm's and session-service's; a bean of the service. */
public interface OwnTokens {
    /** The attribute of an identity that says whose rate its calls count for, where that is not its principal. */
    String COUNTED_AS = "mockmate.counted-as";

    /** Whether an unverified token says it is one. */
    boolean claimsToBeOne(String token);

    /**
     * Who a token stands for. The principal is a {@link org.eclipse.microprofile.jwt.JsonWebToken}.
     *
     * @return fails with {@link io.quarkus.security.AuthenticationFailedException} when the token does not hold; whatever
     *     else it fails with is taken for an outage and answered 503
     */
    Uni<SecurityIdentity> verify(String token);
}
