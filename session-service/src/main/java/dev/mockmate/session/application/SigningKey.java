package dev.mockmate.session.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The key that signs session tokens (ES256) and its public form. The key's id is its RFC 7638 thumbprint, so it is the same on
 * every replica and after every restart. It is read at the start: without a usable key the service does not start.
 */
@Startup
@ApplicationScoped
public class SigningKey {
    private static final String CURVE = "P-256";
    private static final String ADVICE =
            " Set SESSION_TOKEN_PRIVATE_KEY to a private JSON Web Key (EC, P-256), made with 'deploy/signing-key'.";

    private final PublicJsonWebKey key;

    SigningKey(SessionTokenConfig config) {
        String jwk = config.privateKey()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("No key to sign session tokens with." + ADVICE));
        try {
            key = read(jwk);
        } catch (GeneralSecurityException | JoseException | IllegalArgumentException | ClassCastException unusable) {
            // The cause may hold parts of the key: it is left out.
            throw new IllegalStateException("The key to sign session tokens with cannot be used." + ADVICE);
        }
    }

    /** The key itself. */
    PrivateKey key() {
        return key.getPrivateKey();
    }

    /** The {@code kid} of tokens it signs. */
    String id() {
        return key.getKeyId();
    }

    /** The JSON Web Key Set that verifies its tokens. */
    public String jwks() {
        return "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    private static PublicJsonWebKey read(String json) throws GeneralSecurityException, JoseException {
        EllipticCurveJsonWebKey given = (EllipticCurveJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(json);
        if (!CURVE.equals(given.getCurveName()) || given.getPrivateKey() == null || !belongTogether(given)) {
            throw new IllegalArgumentException();
        }
        EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey(given.getECPublicKey());
        key.setPrivateKey(given.getPrivateKey());
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setUse("sig");
        key.setAlgorithm("ES256");
        return key;
    }

    /** A key whose halves are of different pairs would sign tokens that nobody can verify. */
    private static boolean belongTogether(EllipticCurveJsonWebKey key) throws GeneralSecurityException {
        byte[] probe = {1};
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivateKey());
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(key.getPublicKey());
        signature.update(probe);
        return signature.verify(signed);
    }
}
