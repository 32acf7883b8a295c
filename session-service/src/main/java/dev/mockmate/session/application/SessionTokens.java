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
 * Issues session tokens: a JWT for one user and one session. Claims: {@code aud} this installation, {@code sub} the user, {@code
 * session_id} the session, {@code jti} the connection, {@code realm_access.roles} the candidate's role, {@code name} and {@code
 * email} when the sign-in had them. However often a token is renewed or used to connect again, the last one ends a day after the
 * sign-in that stands behind the first.
 */
@ApplicationScoped
public class SessionTokens {
    private static final String AUDIENCE = "mockmate";
    private static final Duration AT_MOST = Duration.ofHours(4);
    private static final Duration RENEWABLE_AT_MOST = Duration.ofHours(24);

    private final SigningKey key;
    private final SessionTokenConfig config;

    SessionTokens(SigningKey key, SessionTokenConfig config) {
        this.key = key;
        this.config = config;
    }

    /** A signed token and when it ends. */
    public record SessionToken(String value, Instant expiresAt) {}

    /** Whether tokens may still be issued that go back to a sign-in at this time. */
    boolean mayIssue(Instant signedInAt, Instant now) {
        return now.isBefore(lastOf(signedInAt));
    }

    /**
     * A token for one connection.
     *
     * @param signedInAt when the user's own sign-in stood behind it last
     */
    SessionToken issue(Bearer bearer, UUID sessionId, UUID connectionId, Instant signedInAt, Instant now) {
        Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = earlier(issuedAt.plus(shorter(config.lifetime(), AT_MOST)), lastOf(signedInAt));
        JwtClaimsBuilder claims = Jwt.issuer(config.issuer())
                .audience(AUDIENCE)
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

    private Instant lastOf(Instant signedInAt) {
        return signedInAt.truncatedTo(ChronoUnit.SECONDS).plus(shorter(config.renewableFor(), RENEWABLE_AT_MOST));
    }

    private static Duration shorter(Duration wanted, Duration most) {
        return wanted.compareTo(most) < 0 ? wanted : most;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
