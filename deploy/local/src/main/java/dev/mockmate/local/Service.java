package dev.mockmate.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The five services, as the local stack runs them. */
public enum Service {
    SESSION("session-service", 8081, "session"),
    INTERVIEW("interview-service", 8082, "interview"),
    BILLING("billing-service", 8083, "billing"),
    TEST_SESSION("test-session-service", 8084, "test_session"),
    GATEWAY("realtime-gateway", 8085, null);

    private static final int MANAGEMENT_OFFSET = 1000;

    private final String module;
    private final int defaultPort;
    private final String database;

    Service(String module, int defaultPort, String database) {
        this.module = module;
        this.defaultPort = defaultPort;
        this.database = database;
    }

    /** Name of the Maven module, which is also the part's name in the stack. */
    public String module() {
        return module;
    }

    public int defaultPort() {
        return defaultPort;
    }

    public int defaultManagementPort() {
        return defaultPort + MANAGEMENT_OFFSET;
    }

    /** Database and role of this service; the gateway has none. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** Where other services find this one's address, such as {@code SESSION_SERVICE_URL}. */
    String urlVariable() {
        return this == GATEWAY ? "REALTIME_GATEWAY_URL" : name() + "_SERVICE_URL";
    }

    /** What {@code java -jar} starts, below the repository. */
    Path runner(Path root) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The service of this module name. */
    public static Optional<Service> named(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findFirst();
    }
}
