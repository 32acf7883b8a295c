package dev.mockmate.gateway.application;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.Callers;
import dev.mockmate.platform.identity.CurrentConnections;
import dev.mockmate.platform.identity.IssuerKeys;
import dev.mockmate.platform.identity.SessionTokens;
import dev.mockmate.platform.problem.IssuerOutage;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Checks a token that came inside a message, just as one in an {@code Authorization} header is checked. */
@ApplicationScoped
public class VerifyToken {
    private static final int JWT_PARTS = 3;
    private static final int LONGEST = 16_384;

    private final SessionTokens sessionTokens;
    private final TenantIdentityProvider ofUsers;
    private final TenantIdentityProvider ofSessions;
    private final CurrentConnections connections;
    private final IssuerKeys keys;

    VerifyToken(
            SessionTokens sessionTokens,
            TenantIdentityProvider ofUsers,
            @Tenant(SessionTokens.TENANT) TenantIdentityProvider ofSessions,
            CurrentConnections connections,
            IssuerKeys keys) {
        this.sessionTokens = sessionTokens;
        this.ofUsers = ofUsers;
        this.ofSessions = ofSessions;
        this.connections = connections;
        this.keys = keys;
    }

    /**
     * Verifies signature, issuer and lifetime.
     *
     * @return empty when the token does not hold; a failure when that cannot be found out just now
     */
    public Uni<Optional<Verified>> verify(String token) {
        if (!isSigned(token)) {
            return Uni.createFrom().item(Optional.empty());
        }
        boolean session = sessionTokens.claimsToBeOne(token);
        return Uni.createFrom()
                .deferred(() -> (session ? ofSessions : ofUsers).authenticate(new AccessTokenCredential(token)))
                .call(identity -> keys.refuseIfWithdrawn(identity, token))
                .map(identity -> verified(identity, session))
                .chain(this::unlessReplaced)
                .onFailure(VerifyToken::isNotValid)
                .recoverWithItem(Optional.empty());
    }

    /** The token of a connection that a newer one took the place of opens nothing any more. */
    private Uni<Optional<Verified>> unlessReplaced(Optional<Verified> token) {
        Optional<Verified.Grant> grant = token.flatMap(Verified::grant);
        Optional<UUID> connection = grant.flatMap(Verified.Grant::connectionId);
        return connection.isEmpty()
                ? Uni.createFrom().item(token)
                : connections
                        .isCurrent(
                                grant.get().sessionId(),
                                connection.get(),
                                token.get().token())
                        .map(current -> current ? token : Optional.empty());
    }

    /** Whether it has the form of a signed JWT; what has not is rubbish, and no question of who can be reached. */
    private static boolean isSigned(String token) {
        if (token.length() > LONGEST) {
            return false;
        }
        int parts = 1;
        char before = '.';
        for (char c : token.toCharArray()) {
            if (c == '.' && before != '.') {
                parts++;
            } else if (!isBase64(c)) {
                return false;
            }
            before = c;
        }
        return parts == JWT_PARTS && before != '.';
    }

    private static boolean isBase64(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || character == '-' || character == '_');
    }

    private static Optional<Verified> verified(SecurityIdentity identity, boolean session) {
        Caller caller = Callers.of(identity);
        if (session && caller.sessionScope().isEmpty()) {
            return Optional.empty();
        }
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return Optional.of(new Verified(
                caller.userId(),
                caller.token(),
                Instant.ofEpochSecond(token.getExpirationTime()),
                caller.sessionScope().map(scope -> new Verified.Grant(scope, connection(token)))));
    }

    private static Optional<UUID> connection(JsonWebToken token) {
        try {
            return Optional.ofNullable(token.getTokenID()).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static boolean isNotValid(Throwable failure) {
        return failure instanceof SecurityException && !IssuerOutage.explains(failure);
    }
}
