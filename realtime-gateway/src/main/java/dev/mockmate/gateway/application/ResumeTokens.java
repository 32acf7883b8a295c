package dev.mockmate.gateway.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mockmate.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * Tokens with which a client comes back to its session on any replica that has the key. Sealed with AES-GCM, not only signed,
 * because they hold the bearer token of the earlier line. Form: base64url of {@code nonce (12) | ciphertext and tag}.
 */
@ApplicationScoped
public class ResumeTokens {
    private static final Logger LOG = Logger.getLogger(ResumeTokens.class);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 16_384;
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final GatewayConfig.Resume config;
    private final Clock clock;

    ResumeTokens(GatewayConfig config, Clock clock) {
        this.config = config.resume();
        this.clock = clock;
        this.key = new SecretKeySpec(
                config.resume()
                        .key()
                        .filter(text -> !text.isBlank())
                        .map(ResumeTokens::digest)
                        .orElseGet(this::ownKey),
                "AES");
    }

    /**
     * What a resume token says.
     *
     * @param epoch names the earlier line
     * @param token the bearer token of the earlier line; it may have expired since
     */
    public record Claim(UUID sessionId, UUID userId, UUID epoch, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Claim[" + sessionId + "]";
        }
    }

    /** A token for the line {@code epoch}, good for the configured time. */
    public String seal(UUID sessionId, Verified verified, UUID epoch) {
        Claim claim = new Claim(
                sessionId,
                verified.userId(),
                epoch,
                verified.token(),
                clock.instant().plus(config.lifetime()));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(JSON.writeValueAsBytes(claim));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("a resume token cannot be sealed", e);
        }
    }

    /** What the token says; empty when it is not ours, was changed, or is too old. */
    public Optional<Claim> open(String token) {
        if (token.isEmpty() || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(JSON.readValue(plain, Claim.class))
                    .filter(claim -> claim.expiresAt().isAfter(clock.instant()));
        } catch (GeneralSecurityException | IllegalArgumentException | IOException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] ownKey() {
        LOG.warn("no GATEWAY_RESUME_KEY: clients of this process cannot come back to another one or after a restart");
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
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
