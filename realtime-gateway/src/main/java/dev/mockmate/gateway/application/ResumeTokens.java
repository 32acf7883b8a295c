package dev.mockmate.gateway.application;

import dev.mockmate.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;

/**
 * Tokens with which a client comes back to its session on any replica that has the key. Encrypted, not only signed, because
 * they hold the bearer token of the earlier connection. Form: JWE compact serialization (RFC 7516), {@code dir} with {@code
 * A256GCM}.
 */
@ApplicationScoped
public class ResumeTokens {
    private static final Logger LOG = Logger.getLogger(ResumeTokens.class);
    private static final int LONGEST = 16_384;
    private static final int KEY_BYTES = 32;
    private static final String SESSION = "session_id";
    private static final String TOKEN = "token";

    private final Key key;
    private final GatewayConfig.Resume config;
    private final Clock clock;

    ResumeTokens(GatewayConfig config, Clock clock) {
        this.config = config.resume();
        this.clock = clock;
        this.key = new AesKey(config.resume()
                .key()
                .filter(text -> !text.isBlank())
                .map(ResumeTokens::digest)
                .orElseGet(ResumeTokens::ownKey));
    }

    /**
     * What a resume token says.
     *
     * @param id names the greeting it came with
     * @param token the bearer token of the earlier connection; it may have expired since
     */
    public record Claim(UUID sessionId, UUID userId, UUID id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Claim[" + sessionId + "]";
        }
    }

    /** A token for the greeting {@code id}, good for the configured time. */
    public String seal(UUID sessionId, Verified verified, UUID id) {
        JwtClaims claims = new JwtClaims();
        claims.setJwtId(id.toString());
        claims.setSubject(verified.userId().toString());
        claims.setStringClaim(SESSION, sessionId.toString());
        claims.setStringClaim(TOKEN, verified.token());
        claims.setExpirationTime(
                NumericDate.fromSeconds(clock.instant().plus(config.lifetime()).getEpochSecond()));
        JsonWebEncryption token = encryption();
        token.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        token.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a resume token cannot be sealed", e);
        }
    }

    /** What the token says; empty when it is not ours, was changed, or is too old. */
    public Optional<Claim> open(String token) {
        if (token.isEmpty() || token.length() > LONGEST || !isCanonical(token)) {
            return Optional.empty();
        }
        try {
            JsonWebEncryption sealed = encryption();
            sealed.setCompactSerialization(token);
            JwtClaims claims = JwtClaims.parse(sealed.getPayload());
            return Optional.of(claim(claims)).filter(claim -> claim.expiresAt().isAfter(clock.instant()));
        } catch (JoseException | InvalidJwtException | MalformedClaimException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private JsonWebEncryption encryption() {
        JsonWebEncryption encryption = new JsonWebEncryption();
        encryption.setAlgorithmConstraints(permit(KeyManagementAlgorithmIdentifiers.DIRECT));
        encryption.setContentEncryptionAlgorithmConstraints(permit(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
        encryption.setKey(key);
        return encryption;
    }

    private static AlgorithmConstraints permit(String algorithm) {
        return new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, algorithm);
    }

    private static Claim claim(JwtClaims claims) throws MalformedClaimException {
        return new Claim(
                UUID.fromString(claims.getStringClaimValue(SESSION)),
                UUID.fromString(claims.getSubject()),
                UUID.fromString(claims.getJwtId()),
                claims.getStringClaimValue(TOKEN),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }

    /** Base64 of some lengths leaves bits that nothing reads; a token in which they were changed is not ours. */
    private static boolean isCanonical(String token) {
        try {
            return Collections.list(new StringTokenizer(token, ".")).stream()
                    .map(Object::toString)
                    .allMatch(part -> Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(Base64.getUrlDecoder().decode(part))
                            .equals(part));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] ownKey() {
        LOG.warn("no GATEWAY_RESUME_KEY: clients of this process cannot come back to another one or after a restart");
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
