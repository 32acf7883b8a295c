package dev.mockmate.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bearer tokens of users, signed like the realm's. */
public final class Tokens {
    private Tokens() {}

    /** A candidate's token. */
    public static String candidate(UUID userId) {
        return of(userId, "candidate");
    }

    /** A token with the given roles, valid for five minutes. */
    public static String of(UUID userId, String... roles) {
        return of(userId, Duration.ofMinutes(5), roles);
    }

    /** A token with a lifetime of its own; a negative one gives an expired token. */
    public static String of(UUID userId, Duration lifetime, String... roles) {
        Instant now = Instant.now();
        return Jwt.issuer(TokenIssuer.ISSUER)
                .subject(userId.toString())
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("name", "Test User")
                .claim("email", "user@example.test")
                .claim("typ", "Bearer")
                .issuedAt(now.plus(lifetime).minus(Duration.ofHours(1)))
                .expiresAt(now.plus(lifetime))
                .jws()
                .keyId(TokenIssuer.KEY_ID)
                .sign(TokenIssuer.key());
    }
}
