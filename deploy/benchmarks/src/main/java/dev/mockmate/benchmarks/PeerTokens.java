package dev.mockmate.benchmarks;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Bearer tokens like the realm's, signed here (RS256), for servers that are given the public key. */
final class PeerTokens {

    static final String ISSUER = "http://localhost/benchmark";

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    PeerTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** One token each of so many users. */
    List<String> of(int users) {
        return IntStream.range(0, users)
                .mapToObj(number -> token(UUID.randomUUID().toString()))
                .toList();
    }

    /** A candidate's token. */
    String token(String subject) {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = new JsonObject()
                .put("iss", ISSUER)
                .put("sub", subject)
                .put("aud", "mockmate")
                .put("iat", now)
                .put("exp", now + GOOD_FOR.toSeconds())
                .put("realm_access", new JsonObject().put("roles", new JsonArray().add("candidate")));
        String signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"benchmark\"}") + "." + part(claims.encode());
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The public key in PEM. */
    void writePublicKey(Path file) {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        try {
            Files.writeString(file, pem);
        } catch (IOException e) {
            throw new UncheckedIOException("The public key could not be written", e);
        }
    }

    /** The public key as a JSON Web Key Set. */
    String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        JsonObject jwk = new JsonObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", "benchmark")
                .put("n", number(key.getModulus()))
                .put("e", number(key.getPublicExponent()));
        return new JsonObject().put("keys", new JsonArray().add(jwk)).encode();
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
