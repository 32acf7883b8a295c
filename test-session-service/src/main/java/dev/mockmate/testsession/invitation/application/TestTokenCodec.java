package dev.mockmate.testsession.invitation.application;

import dev.mockmate.platform.identity.Roles;
import dev.mockmate.testsession.invitation.domain.Invitation;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Writes and reads test tokens: JWTs (ES256) of this service alone. */
@ApplicationScoped
class TestTokenCodec {
    static final String ISSUER = "https://mockmate.dev/test-sessions";
    private static final String AUDIENCE = "mockmate";
    /** A token's own end; when it really ends is known by its invitation and its test alone. */
    private static final Duration LONGEST_TEST = Duration.ofDays(30);

    private final TestTokenKey key;
    private final Clock clock;

    TestTokenCodec(TestTokenKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String write(UUID tokenId, Invitation invitation, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(invitation.candidateId().toString());
        claims.setJwtId(tokenId.toString());
        claims.setIssuedAt(date(now));
        claims.setExpirationTime(date(invitation.expiresAt().plus(LONGEST_TEST)));
        claims.setClaim("realm_access", Map.of("roles", List.of(Roles.CANDIDATE)));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.signing());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException keyWasTriedAtTheStart) {
            throw new IllegalStateException("test token not signed");
        }
    }

    /** The claims of a token whose signature, issuer, audience and time hold. */
    JwtClaims read(String token) {
        try {
            return new JwtConsumerBuilder()
                    .setVerificationKey(key.verifying())
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT,
                            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                    .setExpectedIssuer(ISSUER)
                    .setExpectedAudience(AUDIENCE)
                    .setRequireSubject()
                    .setRequireJwtId()
                    .setRequireExpirationTime()
                    .setEvaluationTime(date(clock.instant()))
                    .build()
                    .processToClaims(token);
        } catch (InvalidJwtException | IllegalArgumentException | ArithmeticException refused) {
            throw new AuthenticationFailedException("test token does not hold");
        }
    }

    static UUID idOf(JwtClaims claims) {
        try {
            return UUID.fromString(claims.getJwtId());
        } catch (MalformedClaimException | IllegalArgumentException notAnId) {
            throw new AuthenticationFailedException("jti is not a UUID");
        }
    }

    /** Whether an unverified token says it is one. */
    static boolean claimsToBeOne(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 0 || second < 0) {
            return false;
        }
        try {
            String claims = new String(
                    Base64.getUrlDecoder().decode(token.substring(first + 1, second)), StandardCharsets.UTF_8);
            return ISSUER.equals(new JsonObject(claims).getValue("iss"));
        } catch (IllegalArgumentException | DecodeException notAToken) {
            return false;
        }
    }

    /** What is kept of a secret. */
    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static NumericDate date(Instant at) {
        return NumericDate.fromMilliseconds(Date.from(at).getTime());
    }
}
