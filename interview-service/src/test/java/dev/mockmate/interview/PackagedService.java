package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.platform.embedded.FreePorts;
import dev.mockmate.platform.embedded.LocalKafka;
import dev.mockmate.platform.embedded.LocalPostgres;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The service as it is shipped: the packaged jar as a process of its own, with a PostgreSQL and a Kafka of its own. It trusts the
 * tokens of the other tests. What it says is in {@code target/<name>.log}.
 */
final class PackagedService implements AutoCloseable {
    private static final String DATABASE = "interview";
    private static final Path RUNNER = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Path log;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration START_LIMIT = Duration.ofSeconds(300);

    private final int port = FreePorts.one();
    private final int managementPort = FreePorts.one();
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private Process process;

    /** Starts what the service needs, not the service. */
    PackagedService(String name) {
        assertThat(RUNNER).as("built by the package phase").exists();
        log = Path.of("target", name + ".log");
        postgres = LocalPostgres.temporary();
        postgres.createDatabase(DATABASE, DATABASE, DATABASE);
        kafka = LocalKafka.temporary();
        kafka.createTopics(Topics.all().stream()
                .map(topic -> new LocalKafka.TopicSpec(topic.name(), topic.partitions(), topic.config()))
                .toList());
    }

    /** Starts the service and waits until it is ready. */
    void start(Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        RUNNER.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        new Backends().start().forEach((name, value) -> {
            if (name.startsWith("OIDC_") || name.startsWith("SESSION_TOKEN_JWKS")) {
                builder.environment().put(name, value);
            }
        });
        builder.environment()
                .putAll(Map.of(
                        "DATABASE_HOST",
                        "localhost",
                        "DATABASE_PORT",
                        Integer.toString(postgres.port()),
                        "DATABASE_NAME",
                        DATABASE,
                        "DATABASE_USER",
                        DATABASE,
                        "DATABASE_PASSWORD",
                        DATABASE,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka.bootstrap(),
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(managementPort),
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                        "false"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Probe.eventually(START_LIMIT, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended with " + process.exitValue() + ", see " + log);
            }
            assertThat(isReady()).as("ready, see %s", log).isTrue();
        });
    }

    private boolean isReady() {
        URI health = URI.create("http://localhost:" + managementPort + "/q/health/ready");
        try {
            return HTTP.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a power cut would: {@code destroyForcibly} is SIGKILL. */
    void kill() {
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return port;
    }

    /** Sends it an event as another service would. */
    void send(Event event) {
        Events.send(kafka.bootstrap(), event);
    }

    /** The first column of the first row of what a query of its database answers. */
    long number(String sql, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE, DATABASE);
    }

    @Override
    public void close() {
        kill();
        kafka.close();
        postgres.close();
    }
}
