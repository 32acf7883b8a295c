package dev.mockmate.testsession.invitation.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The key that signs and verifies test tokens (ES256), the same on every replica. It is read at the start: without a usable key the
 * service does not start.
 */
@Startup
@ApplicationScoped
class TestTokenKey {
    private static final String CURVE = "P-256";
    private static final String ADVICE =
            " Set TEST_TOKEN_PRIVATE_KEY to a private JSON Web Key (EC, P-256), made with 'deploy/signing-key'.";

    private final EllipticCurveJsonWebKey key;

    @Inject
    TestTokenKey(InvitationConfig config) {
        this(config.tokenPrivateKey());
    }

    TestTokenKey(Optional<String> given) {
        String jwk = given.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("No key to sign test tokens with." + ADVICE));
        key = read(jwk);
    }

    PrivateKey signing() {
        return key.getEcPrivateKey();
    }

    PublicKey verifying() {
        return key.getECPublicKey();
    }

    private static EllipticCurveJsonWebKey read(String jwk) {
        try {
            EllipticCurveJsonWebKey read = (EllipticCurveJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(jwk);
            if (CURVE.equals(read.getCurveName()) && read.getPrivateKey() != null) {
                return read;
            }
        } catch (JoseException | IllegalArgumentException | ClassCastException unusable) {
            // The cause may hold parts of the key: it is left out.
        }
        throw new IllegalStateException("The key to sign test tokens with cannot be used." + ADVICE);
    }
}
