package dev.mockmate.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environment variables a service is started with: the same names that its container gets in production. */
final class ServiceEnvironment {

    /** Names of the secrets of the realm's confidential clients. */
    static final String GATEWAY_SECRET = "gateway.client-secret";

    static final String PAGES_SECRET = "pages.client-secret";

    private final StackOptions options;
    private final Secrets secrets;

    ServiceEnvironment(StackOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    Map<String, String> of(String part, Service service, int port, int managementPort) {
        Ports ports = options.ports();
        Map<String, String> env = new LinkedHashMap<>();
        env.put("MOCKMATE_ENVIRONMENT", "local");
        env.put("MOCKMATE_ORIGIN", options.origin());
        env.put("CORS_ORIGINS", String.join(",", corsOrigins()));
        env.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        env.put("QUARKUS_SHUTDOWN_TIMEOUT", "1s");
        env.put("QUARKUS_HTTP_HOST", "localhost");
        env.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        env.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        env.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        env.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        env.put("OIDC_ISSUER", options.origin() + "/auth/realms/mockmate");
        env.put(
                "OIDC_JWKS_URL",
                "http://localhost:" + ports.keycloak() + "/auth/realms/mockmate/protocol/openid-connect/certs");
        env.put(
                "SESSION_TOKEN_JWKS_URL",
                "http://localhost:" + ports.services().get(Service.SESSION) + "/api/sessions/jwks");
        for (Service other : Service.values()) {
            env.put(other.urlVariable(), "http://localhost:" + ports.services().get(other));
        }
        service.database().ifPresent(database -> {
            env.put("DATABASE_HOST", "localhost");
            env.put("DATABASE_PORT", Integer.toString(ports.postgres()));
            env.put("DATABASE_NAME", database);
            env.put("DATABASE_USER", database);
            env.put("DATABASE_PASSWORD", secrets.of(databaseSecret(database)));
        });
        if (service == Service.SESSION) {
            env.put("SESSION_TOKEN_PRIVATE_KEY", secrets.signingKey("session-tokens"));
        }
        if (service == Service.TEST_SESSION) {
            env.put("TEST_TOKEN_PRIVATE_KEY", secrets.signingKey("test-tokens"));
            env.put("DEFAULT_ORGANISATION", "acme");
            env.put("MAIL_TO_LOG", "true");
            env.put("MOCKMATE_QUESTIONS_SHIPPED_BANK", "true");
        }
        if (service == Service.INTERVIEW) {
            env.put("RECORDINGS_FOLDER", options.dataDir().resolve("recordings").toString());
        }
        if (service == Service.GATEWAY) {
            env.put("GATEWAY_RESUME_KEY", secrets.of("gateway.resume-key"));
            env.put("PAGES_CLIENT_ID", "mockmate-pages");
            env.put("PAGES_CLIENT_SECRET", secrets.of(PAGES_SECRET));
            env.put("OIDC_CLIENT_ID", "mockmate-gateway");
            env.put("OIDC_CLIENT_SECRET", secrets.of(GATEWAY_SECRET));
            env.put(
                    "OIDC_TOKEN_URL",
                    "http://localhost:" + ports.keycloak() + "/auth/realms/mockmate/protocol/openid-connect/token");
        }
        env.putAll(options.environment().getOrDefault(service.module(), Map.of()));
        env.putAll(options.environment().getOrDefault(part, Map.of()));
        return env;
    }

    private List<String> corsOrigins() {
        List<String> origins = new ArrayList<>(List.of(options.origin()));
        origins.addAll(options.allowedOrigins());
        return origins;
    }

    static String databaseSecret(String database) {
        return "database." + database;
    }
}
