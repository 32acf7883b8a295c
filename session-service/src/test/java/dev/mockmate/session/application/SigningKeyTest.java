package dev.mockmate.session.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.platform.identity.NewSigningKey;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    @Test
    void shouldPublishThePublicHalfAlone() throws Exception {
        String drawn = NewSigningKey.draw();

        SigningKey key = new SigningKey(config(Optional.of(drawn)));

        PublicJsonWebKey published = (PublicJsonWebKey)
                new JsonWebKeySet(key.jwks()).getJsonWebKeys().get(0);
        assertThat(published.getPublicKey())
                .isEqualTo(PublicJsonWebKey.Factory.newPublicJwk(drawn).getPublicKey());
        JsonObject jwk = new JsonObject(key.jwks()).getJsonArray("keys").getJsonObject(0);
        assertThat(jwk.fieldNames()).containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "use", "alg");
    }

    @Test
    void shouldNameTheKeyByItsThumbprintWhateverTheFileCallsIt() throws Exception {
        JsonObject drawn = new JsonObject(NewSigningKey.draw());
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(drawn.getString("x"), drawn.getString("y"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes("UTF-8"));

        SigningKey key = new SigningKey(config(
                Optional.of(drawn.copy().put("kid", "mine").put("use", "enc").encodePrettily())));

        assertThat(key.id()).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat(key.jwks()).contains(key.id()).contains("\"sig\"").doesNotContain("mine");
    }

    @Test
    void shouldNotStartWithoutAUsableKey() throws Exception {
        JsonObject good = new JsonObject(NewSigningKey.draw());
        JsonObject other = new JsonObject(NewSigningKey.draw());
        String publicOnly = good.copy().put("d", null).encode().replaceAll(",?\"d\":null", "");

        assertThatThrownBy(() -> new SigningKey(config(Optional.empty())))
                .hasMessageStartingWith("No key to sign session tokens with. Set SESSION_TOKEN_PRIVATE_KEY")
                .hasNoCause();
        for (String unusable : new String[] {
            "rubbish",
            "{}",
            "[]",
            RsaJwkGenerator.generateJwk(2048).toJson(OutputControlLevel.INCLUDE_PRIVATE),
            EcJwkGenerator.generateJwk(EllipticCurves.P384).toJson(OutputControlLevel.INCLUDE_PRIVATE),
            publicOnly,
            good.copy().put("d", other.getString("d")).encode(),
            good.copy().put("d", 5).encode(),
            good.copy().put("y", other.getString("y")).encode()
        }) {
            assertThatThrownBy(() -> new SigningKey(config(Optional.of(unusable))))
                    .as(unusable)
                    .hasMessageStartingWith("The key to sign session tokens with cannot be used. Set SESSION_TOKEN")
                    .hasNoCause();
        }
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
            public Duration renewableFor() {
                return Duration.ofHours(24);
            }

            @Override
            public Optional<String> privateKey() {
                return key;
            }
        };
    }
}
