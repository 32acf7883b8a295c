package dev.mockmate.testsession.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.platform.embedded.FreePorts;
import dev.mockmate.platform.embedded.LocalKafka;
import dev.mockmate.platform.embedded.LocalPostgres;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The service as it is shipped, as processes that share a PostgreSQL and a Kafka of their own. They trust the tokens of the other
 * tests. What they say is in {@code target/replica-<number>.log}.
 */
final class Replicas implements AutoCloseable {
    private static final String DATABASE = "tests";
    private static final Path RUNNER = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalPostgres postgres = LocalPostgres.temporary();
    private final LocalKafka kafka = LocalKafka.temporary();
    private final Map<String, String> environment;
    private final List<Replica> replicas = new ArrayList<>();

    /** Starts what they need, not them. */
    Replicas(int count, Map<String, String> environment) {
        assertThat(RUNNER).as("built by the package phase").exists();
        this.environment = environment;
        postgres.createDatabase(DATABASE, DATABASE, DATABASE);
        kafka.createTopics(Topics.all().stream()
                .map(topic -> new LocalKafka.TopicSpec(topic.name(), topic.partitions(), topic.config()))
                .toList());
        for (int number = 0; number < count; number++) {
            replicas.add(new Replica(number));
        }
    }

    int count() {
        return replicas.size();
    }

    /** Where one answers. */
    String url(int number) {
        return "http://localhost:" + replicas.get(number).port;
    }

    /** Begins to start one, unless it runs. */
    void launch(int number) {
        replicas.get(number).launch();
    }

    /** Waits until one is ready. */
    void awaitReady(int number) {
        Replica replica = replicas.get(number);
        Probe.eventually(START_LIMIT, () -> assertThat(replica.isReady())
                .as("ready, see %s", replica.log)
                .isTrue());
    }

    /** Ends one as a power cut would: {@code destroyForcibly} is SIGKILL. */
    void kill(int number) {
        replicas.get(number).kill();
    }

    /** The first column of the first row of what a query answers. */
    long number(String sql, Object... parameters) {
        return query(sql, parameters, row -> row.getLong(1)).get(0);
    }

    /** What a query answers, row by row. */
    <T> List<T> query(String sql, Object[] parameters, Reader<T> reader) {
        try (Connection connection = connection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows. */
    int update(String sql, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Object[] all ? array(connection, all) : value);
        }
        return statement;
    }

    private static Array array(Connection connection, Object[] all) throws SQLException {
        return connection.createArrayOf(all instanceof UUID[] ? "uuid" : "timestamptz", all);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE, DATABASE);
    }

    @Override
    public void close() {
        replicas.forEach(Replica::kill);
        kafka.close();
        postgres.close();
    }

    private final class Replica {
        private final int port = FreePorts.one();
        private final int managementPort = FreePorts.one();
        private final Path log;
        private Process process;

        Replica(int number) {
            log = Path.of("target", "replica-" + number + ".log");
        }

        void launch() {
            if (process != null && process.isAlive()) {
                return;
            }
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                            "-jar",
                            RUNNER.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            new Backends().start().forEach((name, value) -> {
                if (name.startsWith("OIDC_")
                        || name.startsWith("SESSION_TOKEN_JWKS")
                        || name.startsWith("TEST_TOKEN")) {
                    builder.environment().put(name, value);
                }
            });
            builder.environment().put("DATABASE_HOST", "localhost");
            builder.environment().put("DATABASE_PORT", Integer.toString(postgres.port()));
            builder.environment().put("DATABASE_NAME", DATABASE);
            builder.environment().put("DATABASE_USER", DATABASE);
            builder.environment().put("DATABASE_PASSWORD", DATABASE);
            builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
            builder.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
            builder.environment().putAll(environment);
            try {
                process = builder.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isReady() {
            if (!process.isAlive()) {
                throw new IllegalStateException("a replica ended with " + process.exitValue() + ", see " + log);
            }
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

        void kill() {
            if (process == null) {
                return;
            }
            process.destroyForcibly();
            try {
                assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
