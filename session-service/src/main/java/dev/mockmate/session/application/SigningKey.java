package dev.mockmate.session.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
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
    private static final String CURVE = "secp256r1";
    private static final String ADVICE = " Set SESSION_TOKEN_PRIVATE_KEY to a P-256 key in PKCS#8 PEM form, made with"
            + " 'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256'.";

    private final ECPrivateKey privateKey;
    private final PublicJsonWebKey publicKey;

    SigningKey(SessionTokenConfig config) {
        String pem = config.privateKey()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("No key to sign session tokens with." + ADVICE));
        try {
            privateKey = read(pem);
            publicKey = jwk(publicOf(privateKey));
        } catch (GeneralSecurityException | JoseException | IllegalArgumentException | ClassCastException unusable) {
            // The cause may hold parts of the key: it is left out.
            throw new IllegalStateException("The key to sign session tokens with cannot be used." + ADVICE);
        }
    }

    /** The key itself. */
    ECPrivateKey key() {
        return privateKey;
    }

    /** The {@code kid} of tokens it signs. */
    String id() {
        return publicKey.getKeyId();
    }

    /** The JSON Web Key Set that verifies its tokens. */
    public String jwks() {
        return "{\"keys\":[" + publicKey.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    private static ECPrivateKey read(String pem) throws GeneralSecurityException {
        String base64 = pem.replace("-----BEGIN PRIVATE KEY-----", "")
                .replace("-----END PRIVATE KEY-----", "")
                .replace("\\n", "");
        return (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    }

    private static PublicJsonWebKey jwk(ECPublicKey key) throws JoseException {
        PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key);
        jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
        jwk.setUse("sig");
        jwk.setAlgorithm("ES256");
        return jwk;
    }

    /** The public key that belongs to it, proved by a signature: Java keeps only the private part of what it reads. */
    private static ECPublicKey publicOf(ECPrivateKey key) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        ECPoint point = times(curve, key.getS());
        ECPublicKey found =
                (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
        byte[] probe = {1};
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(key);
        signer.update(probe);
        byte[] signed = signer.sign();
        signer.initVerify(found);
        signer.update(probe);
        if (!signer.verify(signed)) {
            throw new GeneralSecurityException("not a P-256 key");
        }
        return found;
    }

    /** The generator added {@code scalar} times to itself. */
    private static ECPoint times(ECParameterSpec curve, BigInteger scalar) {
        BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger a = curve.getCurve().getA();
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = plus(sum, sum, a, prime);
            sum = scalar.testBit(bit) ? plus(sum, curve.getGenerator(), a, prime) : sum;
        }
        return sum;
    }

    private static ECPoint plus(ECPoint p, ECPoint q, BigInteger a, BigInteger prime) {
        if (p.equals(ECPoint.POINT_INFINITY)) {
            return q;
        }
        if (q.equals(ECPoint.POINT_INFINITY)) {
            return p;
        }
        BigInteger rise;
        BigInteger run;
        if (p.equals(q)) {
            rise = p.getAffineX().pow(2).multiply(BigInteger.valueOf(3)).add(a);
            run = p.getAffineY().shiftLeft(1);
        } else {
            rise = q.getAffineY().subtract(p.getAffineY());
            run = q.getAffineX().subtract(p.getAffineX());
        }
        BigInteger slope = rise.multiply(run.mod(prime).modInverse(prime)).mod(prime);
        BigInteger x =
                slope.pow(2).subtract(p.getAffineX()).subtract(q.getAffineX()).mod(prime);
        BigInteger y = slope.multiply(p.getAffineX().subtract(x))
                .subtract(p.getAffineY())
                .mod(prime);
        return new ECPoint(x, y);
    }
}
