package dev.mockmate.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Bearer tokens that a service issues and verifies by itself, beside the realm's and session-service's; a bean of the service. */
public interface OwnTokens {

    /** Whether an unverified token says it is one. */
    boolean claimsToBeOne(String token);

    /**
     * Who a token stands for. The principal is a {@link org.eclipse.microprofile.jwt.JsonWebToken}.
     *
     * @return fails with {@link io.quarkus.security.AuthenticationFailedException} when the token does not hold
     */
    Uni<SecurityIdentity> verify(String token);
}
