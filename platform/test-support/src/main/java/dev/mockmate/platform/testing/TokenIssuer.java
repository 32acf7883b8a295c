package dev.mockmate.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mockmate.platform.identity.NewSigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * Serves the keys that tests sign their tokens with, as an OIDC provider and as session-service do, and says of a session token
 * whether its connection was replaced, as session-service does.
 */
final class TokenIssuer {
    static final String ISSUER = "http://issuer.test/realms/mockmate";
    static final String SESSION_ISSUER = "https://mockmate.dev/sessions";
    private static final int RSA_BITS = 2048;
    private static final String KEY = "mockmate.test.token-key";
    private static final String SESSION_KEY = "mockmate.test.session-token-key";
    private static final String FURTHER_KEY = "mockmate.test.further-token-key.";
    private static final String REPLACED = "mockmate.test.replaced.";
    private static final Pattern CONNECTION = Pattern.compile("\"jti\":\"([0-9a-f-]{36})\"");

    private TokenIssuer() {}

    /** Starts the issuers and returns the configuration that makes a service trust them. */
    static Map<String, String> start() {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(RSA_BITS);
            key.setKeyId("test");
            System.setProperty(KEY, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            PublicJsonWebKey sessionKey = PublicJsonWebKey.Factory.newPublicJwk(NewSigningKey.draw());
            sessionKey.setKeyId(sessionKey.calculateBase64urlEncodedThumbprint("SHA-256"));
            System.setProperty(SESSION_KEY, sessionKey.toJson(OutputControlLevel.INCLUDE_PRIVATE));

            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> answer(exchange, realmKeys(key)));
            server.createContext("/session-jwks", exchange -> answer(exchange, keys(sessionKey)));
            server.createContext("/api/sessions/", exchange -> answer(exchange, status(exchange)));
            server.start();
            String url = "http://localhost:" + server.getAddress().getPort();
            return Map.of(
                    "OIDC_ISSUER",
                    ISSUER,
                    "OIDC_JWKS_URL",
                    url + "/jwks",
                    "SESSION_TOKEN_JWKS_URL",
                    url + "/session-jwks",
                    "SESSION_TOKEN_STATUS_URL",
                    url,
                    "SESSION_TOKEN_PRIVATE_KEY",
                    System.getProperty(SESSION_KEY),
                    "TEST_TOKEN_PRIVATE_KEY",
                    NewSigningKey.draw());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on a newer connection has taken the place of this one. */
    static void replace(UUID connection) {
        System.setProperty(REPLACED + connection, "true");
    }

    /** Gives the realm a further key, and answers its id. */
    static String addKey() {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(RSA_BITS);
            key.setKeyId(UUID.randomUUID().toString());
            System.setProperty(FURTHER_KEY + key.getKeyId(), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return key.getKeyId();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A further key of the realm. */
    static PrivateKey key(String id) {
        return kept(FURTHER_KEY + id).getPrivateKey();
    }

    /** The realm has this key no more. */
    static void withdrawKey(String id) {
        System.clearProperty(FURTHER_KEY + id);
    }

    static PrivateKey key() {
        return kept(KEY).getPrivateKey();
    }

    static String keyId() {
        return kept(KEY).getKeyId();
    }

    /** The key of session tokens. */
    static PrivateKey sessionKey() {
        return kept(SESSION_KEY).getPrivateKey();
    }

    static String sessionKeyId() {
        return kept(SESSION_KEY).getKeyId();
    }

    /** System properties are seen from every class loader a Quarkus test has. */
    private static PublicJsonWebKey kept(String property) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(System.getProperty(property));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String realmKeys(PublicJsonWebKey key) {
        return keys(Stream.concat(
                        Stream.of(key),
                        System.getProperties().stringPropertyNames().stream()
                                .filter(name -> name.startsWith(FURTHER_KEY))
                                .map(TokenIssuer::kept))
                .toArray(PublicJsonWebKey[]::new));
    }

    private static String keys(PublicJsonWebKey... keys) {
        return Stream.of(keys)
                .map(key -> key.toJson(OutputControlLevel.PUBLIC_ONLY))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String status(HttpExchange exchange) {
        String[] token = exchange.getRequestHeaders().getFirst("Authorization").split("\\.");
        Matcher connection =
                CONNECTION.matcher(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8));
        boolean active = connection.find() && !Boolean.getBoolean(REPLACED + connection.group(1));
        return "{\"active\":" + active + "}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
