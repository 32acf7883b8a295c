package dev.mockmate.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link Caller} off a verified identity. Inject {@code Caller} into a resource, or call {@link #of}. */
public class Callers {

    @Produces
    @RequestScoped
    CurrentCaller current(SecurityIdentity identity) {
        return new CurrentCaller(of(identity));
    }

    /**
     * The caller an identity stands for.
     *
     * @throws AuthenticationFailedException when the token's {@code sub} or a session token's {@code session_id} or {@code jti} is
     *     no UUID
     */
    public static Caller of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            throw new AuthenticationFailedException("no token");
        }
        TokenCredential credential = identity.getCredential(TokenCredential.class);
        Optional<UUID> scope = SessionTokens.scopeOf(token);
        return new Caller(
                subject(token),
                text(token, "name"),
                text(token, "email"),
                scope.isPresent() ? onlyCandidate(identity) : Set.copyOf(identity.getRoles()),
                credential == null ? token.getRawToken() : credential.getToken(),
                scope,
                scope.map(session -> SessionTokens.connectionOf(token)));
    }

    /** Not every way to verify a token asks {@link SessionTokenRights}. */
    private static Set<String> onlyCandidate(SecurityIdentity identity) {
        return identity.hasRole(Roles.CANDIDATE) ? Set.of(Roles.CANDIDATE) : Set.of();
    }

    private static UUID subject(JsonWebToken token) {
        try {
            return UUID.fromString(token.getSubject());
        } catch (IllegalArgumentException notAnId) {
            throw new AuthenticationFailedException("sub is not a UUID", notAnId);
        }
    }

    private static String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? "" : value.toString();
    }
}
