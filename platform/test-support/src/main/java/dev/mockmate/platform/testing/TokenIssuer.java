package dev.mockmate.platform.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Serves the keys that tests sign their tokens with, as an OIDC provider and as session-service do. */
final class TokenIssuer {
    static final String ISSUER = "http://issuer.test/realms/mockmate";
    static final String KEY_ID = "test";
    static final String SESSION_ISSUER = "https://mockmate.dev/sessions";
    private static final int P256_BYTES = 32;
    private static final String PRIVATE_KEY = "mockmate.test.token-key";
    private static final String SESSION_PRIVATE_KEY = "mockmate.test.session-token-key";
    private static final String SESSION_KEY_ID = "mockmate.test.session-token-key-id";

    private TokenIssuer() {}

    /** Starts the issuers and returns the configuration that makes a service trust them. */
    static Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            keep(PRIVATE_KEY, keys.getPrivate());
            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair sessionKeys = curve.generateKeyPair();
            keep(SESSION_PRIVATE_KEY, sessionKeys.getPrivate());
            ECPublicKey sessionKey = (ECPublicKey) sessionKeys.getPublic();
            System.setProperty(SESSION_KEY_ID, thumbprint(sessionKey));

            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serve(server, "/jwks", jwks((RSAPublicKey) keys.getPublic()));
            serve(server, "/session-jwks", sessionJwks(sessionKey));
            server.start();
            String url = "http://localhost:" + server.getAddress().getPort();
            return Map.of(
                    "OIDC_ISSUER",
                    ISSUER,
                    "OIDC_JWKS_URL",
                    url + "/jwks",
                    "SESSION_TOKEN_JWKS_URL",
                    url + "/session-jwks",
                    "SESSION_TOKEN_PRIVATE_KEY",
                    pem(sessionKeys.getPrivate()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keep(String property, PrivateKey key) {
        System.setProperty(property, Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    private static void serve(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    static PrivateKey key() {
        return kept(PRIVATE_KEY, "RSA");
    }

    /** The key of session tokens. */
    static PrivateKey sessionKey() {
        return kept(SESSION_PRIVATE_KEY, "EC");
    }

    /** The name of that key: its RFC 7638 thumbprint. */
    static String sessionKeyId() {
        return System.getProperty(SESSION_KEY_ID);
    }

    private static PrivateKey kept(String property, String algorithm) {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(property));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys":[{"kty":"RSA","alg":"RS256","use":"sig","kid":"%s","n":"%s","e":"%s"}]}""".formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String sessionJwks(ECPublicKey key) throws GeneralSecurityException {
        return """
                {"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"%s","x":"%s","y":"%s"}]}""".formatted(
                        thumbprint(key),
                        coordinate(key.getW().getAffineX()),
                        coordinate(key.getW().getAffineY()));
    }

    private static String thumbprint(ECPublicKey key) throws GeneralSecurityException {
        String members = """
                {"crv":"P-256","kty":"EC","x":"%s","y":"%s"}""".formatted(
                coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY()));
        return base64(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[P256_BYTES];
        int length = Math.min(bytes.length, P256_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, P256_BYTES - length, length);
        return base64(fixed);
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return base64(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
