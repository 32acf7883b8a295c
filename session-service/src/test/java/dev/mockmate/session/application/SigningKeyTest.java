package dev.mockmate.session.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    @Test
    void shouldPublishThePublicKeyThatBelongsToThePrivateOne() throws Exception {
        for (int round = 0; round < 20; round++) {
            KeyPair keys = keys("EC", 256);

            SigningKey key = new SigningKey(config(Optional.of(pem(keys))));

            ECPublicKey published = (ECPublicKey)
                    new JsonWebKeySet(key.jwks()).getJsonWebKeys().get(0).getKey();
            assertThat(published.getW()).isEqualTo(((ECPublicKey) keys.getPublic()).getW());
        }
    }

    @Test
    void shouldNameTheKeyByItsThumbprint() throws Exception {
        String pem = pem(keys("EC", 256));

        SigningKey key = new SigningKey(config(Optional.of(pem)));

        JsonObject jwk = new JsonObject(key.jwks()).getJsonArray("keys").getJsonObject(0);
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(jwk.getString("x"), jwk.getString("y"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes("UTF-8"));
        assertThat(jwk.getString("kid"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                .isEqualTo(new SigningKey(config(Optional.of(pem.replace("\n", "\\n")))).id());
        assertThat(jwk.fieldNames()).containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "use", "alg");
    }

    @Test
    void shouldNotStartWithoutAUsableKey() throws Exception {
        String rsa = pem(keys("RSA", 2048));
        String otherCurve = pem(keys("EC", 384));

        assertThatThrownBy(() -> new SigningKey(config(Optional.empty())))
                .hasMessageStartingWith("No key to sign session tokens with. Set SESSION_TOKEN_PRIVATE_KEY")
                .hasNoCause();
        for (String unusable : new String[] {"rubbish", rsa, otherCurve}) {
            assertThatThrownBy(() -> new SigningKey(config(Optional.of(unusable))))
                    .hasMessageStartingWith("The key to sign session tokens with cannot be used. Set SESSION_TOKEN")
                    .hasNoCause();
        }
    }

    private static KeyPair keys(String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static SessionTokenConfig config(Optional<String> key) {
        return new SessionTokenConfig() {
            @Override
            public String issuer() {
                return "https://mockmate.dev/sessions";
            }

            @Override
            public Duration lifetime() {
                return Duration.ofHours(4);
            }

            @Override
            public Optional<String> privateKey() {
                return key;
            }
        };
    }
}
