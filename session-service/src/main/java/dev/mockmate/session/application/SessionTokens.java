package dev.mockmate.session.application;

import dev.mockmate.platform.identity.Roles;
import dev.mockmate.session.store.LaunchTokens.Bearer;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Issues session tokens: a JWT for one user and one session. Claims: {@code sub} the user, {@code session_id} the session,
 * {@code jti} the connection, {@code realm_access.roles} the candidate's role, {@code name} and {@code email} when the sign-in
 * had them.
 */
@ApplicationScoped
public class SessionTokens {
    private static final Duration AT_MOST = Duration.ofHours(4);

    private final SigningKey key;
    private final SessionTokenConfig config;

    SessionTokens(SigningKey key, SessionTokenConfig config) {
        this.key = key;
        this.config = config;
    }

    /** A signed token and when it ends. */
    public record SessionToken(String value, Instant expiresAt) {}

    /** A token for one connection. */
    SessionToken issue(Bearer bearer, UUID sessionId, UUID connectionId, Instant now) {
        Duration lifetime = config.lifetime().compareTo(AT_MOST) < 0 ? config.lifetime() : AT_MOST;
        Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = issuedAt.plus(lifetime);
        JwtClaimsBuilder claims = Jwt.issuer(config.issuer())
                .subject(bearer.userId().toString())
                .claim("jti", connectionId.toString())
                .claim("session_id", sessionId.toString())
                .claim("realm_access", Map.of("roles", List.of(Roles.CANDIDATE)))
                .issuedAt(issuedAt)
                .expiresAt(expiresAt);
        if (!bearer.name().isEmpty()) {
            claims.claim("name", bearer.name());
        }
        if (!bearer.email().isEmpty()) {
            claims.claim("email", bearer.email());
        }
        String value =
                claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(key.id()).sign(key.key());
        return new SessionToken(value, expiresAt);
    }
}
