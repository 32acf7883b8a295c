package dev.mockmate.platform.identity;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The operator's command for a key that signs session tokens: prints a new private JSON Web Key (P-256), one line, for {@code
 * SESSION_TOKEN_PRIVATE_KEY}. It runs from any service's libraries: {@code java -cp '<service>/lib/main/*'} with this class.
 */
public final class NewSigningKey {
    private NewSigningKey() {}

    public static void main(String[] args) {
        System.out.println(draw());
    }

    /** A new private key as JSON. */
    public static String draw() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
