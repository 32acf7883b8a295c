package dev.mockmate.platform.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bearer tokens: of users, signed like the realm's, and of single sessions, signed like session-service's. */
public final class Tokens {
    private static final String AUDIENCE = "mockmate";
    private static final String ORGANISATION = "acme";

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
        return of(userId, AUDIENCE, lifetime, roles);
    }

    /** A recruiter's token of an organisation; of none when it is empty. Other recruiters' tokens here are of {@code acme}. */
    public static String recruiter(UUID userId, String organisation) {
        return realm(userId, AUDIENCE, Duration.ofMinutes(5), "recruiter")
                .claim("organisation", organisation)
                .jws()
                .keyId(TokenIssuer.keyId())
                .sign(TokenIssuer.key());
    }

    /** A candidate's token that was made for somebody else than this installation. */
    public static String forAudience(String audience, UUID userId) {
        return of(userId, audience, Duration.ofMinutes(5), "candidate");
    }

    /** Gives the realm a further key, and answers its id. */
    public static String addKey() {
        return TokenIssuer.addKey();
    }

    /** A candidate's token signed with a further key of the realm, valid for an hour. */
    public static String signedBy(String keyId, UUID userId) {
        return realm(userId, AUDIENCE, Duration.ofHours(1), "candidate")
                .jws()
                .keyId(keyId)
                .sign(TokenIssuer.key(keyId));
    }

    /** From now on the realm has this further key no more. */
    public static void withdrawKey(String keyId) {
        TokenIssuer.withdrawKey(keyId);
    }

    private static String of(UUID userId, String audience, Duration lifetime, String... roles) {
        JwtClaimsBuilder claims = realm(userId, audience, lifetime, roles);
        if (List.of(roles).contains("recruiter")) {
            claims.claim("organisation", ORGANISATION);
        }
        return claims.jws().keyId(TokenIssuer.keyId()).sign(TokenIssuer.key());
    }

    private static JwtClaimsBuilder realm(UUID userId, String audience, Duration lifetime, String... roles) {
        Instant now = Instant.now();
        return Jwt.issuer(TokenIssuer.ISSUER)
                .audience(audience)
                .subject(userId.toString())
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("name", "Test User")
                .claim("email", "user@example.test")
                .claim("typ", "Bearer")
                .issuedAt(now.plus(lifetime).minus(Duration.ofHours(1)))
                .expiresAt(now.plus(lifetime));
    }

    /** A candidate's token for one session, as {@code connect} answers it, valid for five minutes. */
    public static String session(UUID userId, UUID sessionId) {
        return session(userId, sessionId, UUID.randomUUID());
    }

    /** The same of a connection with a known id. */
    public static String session(UUID userId, UUID sessionId, UUID connectionId) {
        return signed(session(userId, sessionId, connectionId, Duration.ofMinutes(5)));
    }

    /** A session token with a lifetime and roles of its own, which session-service would not issue. */
    public static String session(UUID userId, UUID sessionId, Duration lifetime, String... roles) {
        return signed(session(userId, sessionId, UUID.randomUUID(), lifetime)
                .claim("realm_access", Map.of("roles", List.of(roles))));
    }

    /** A candidate's session token that was made for somebody else than this installation. */
    public static String sessionForAudience(String audience, UUID userId, UUID sessionId) {
        return signed(session(userId, sessionId, UUID.randomUUID(), Duration.ofMinutes(5))
                .audience(audience));
    }

    /** From now on a newer connection has taken the place of this one, as session-service says of its token. */
    public static void replace(UUID connectionId) {
        TokenIssuer.replace(connectionId);
    }

    /** A token of the session tokens' issuer that names no session. */
    public static String unboundSession(UUID userId) {
        return signed(session(userId, UUID.randomUUID(), UUID.randomUUID(), Duration.ofMinutes(5))
                .remove("session_id"));
    }

    private static JwtClaimsBuilder session(UUID userId, UUID sessionId, UUID connectionId, Duration lifetime) {
        Instant now = Instant.now();
        return Jwt.issuer(TokenIssuer.SESSION_ISSUER)
                .audience(AUDIENCE)
                .subject(userId.toString())
                .claim("jti", connectionId.toString())
                .claim("session_id", sessionId.toString())
                .claim("realm_access", Map.of("roles", List.of("candidate")))
                .claim("name", "Test User")
                .claim("email", "user@example.test")
                .issuedAt(now.plus(lifetime).minus(Duration.ofMinutes(5)))
                .expiresAt(now.plus(lifetime));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(TokenIssuer.sessionKeyId())
                .sign(TokenIssuer.sessionKey());
    }
}
