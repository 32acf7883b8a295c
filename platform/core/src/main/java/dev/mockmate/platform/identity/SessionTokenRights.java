package dev.mockmate.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes every role but the candidate's from a token that is bound to a session, whatever it says, and refuses a token of the
 * session tokens' issuer that names no session.
 */
@ApplicationScoped
class SessionTokenRights implements SecurityIdentityAugmentor {
    private final SessionTokens sessionTokens;

    SessionTokenRights(SessionTokens sessionTokens) {
        this.sessionTokens = sessionTokens;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(() -> {
            if (SessionTokens.scopeOf(token).isPresent()) {
                return asCandidate(identity);
            }
            if (sessionTokens.isOne(token)) {
                throw new AuthenticationFailedException("a session token names its session");
            }
            return identity;
        });
    }

    private static SecurityIdentity asCandidate(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder bound = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        if (identity.hasRole(Roles.CANDIDATE)) {
            bound.addRole(Roles.CANDIDATE);
        }
        return bound.build();
    }
}
