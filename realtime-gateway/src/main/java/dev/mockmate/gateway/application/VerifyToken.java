package dev.mockmate.gateway.application;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.Callers;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Checks a token that came inside a message, just as one in an {@code Authorization} header is checked. */
@ApplicationScoped
public class VerifyToken {
    private final IdentityProviderManager identities;

    VerifyToken(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /**
     * Verifies signature, issuer and lifetime.
     *
     * @param handshake the socket's HTTP request; the OIDC extension keeps its notes there and does not work without one
     * @return empty when the token does not hold
     */
    public Uni<Optional<Verified>> verify(String token, RoutingContext handshake) {
        if (token.isBlank()) {
            return Uni.createFrom().item(Optional.empty());
        }
        TokenAuthenticationRequest request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        return identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, handshake))
                .map(VerifyToken::verified)
                .map(Optional::of)
                .onFailure(SecurityException.class)
                .recoverWithItem(Optional.empty());
    }

    private static Verified verified(SecurityIdentity identity) {
        Caller caller = Callers.of(identity);
        long expiresAt = ((JsonWebToken) identity.getPrincipal()).getExpirationTime();
        return new Verified(caller.userId(), caller.token(), Instant.ofEpochSecond(expiresAt));
    }
}
