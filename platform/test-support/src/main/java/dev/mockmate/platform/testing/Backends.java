package dev.mockmate.platform.testing;

import dev.mockmate.contracts.Topics;
import dev.mockmate.platform.embedded.LocalKafka;
import dev.mockmate.platform.embedded.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts what a service needs around it, once per test JVM: PostgreSQL with an empty database, Kafka with all topics, a token
 * issuer. Use it with {@code @QuarkusTestResource(Backends.class)} on one test class of the module; it holds for all. They end
 * with the JVM.
 */
public class Backends implements QuarkusTestResourceLifecycleManager {
    /** Kept as system properties: they are seen from every class loader a Quarkus test has. */
    private static final String PREFIX = "mockmate.test.backends.";

    private static final String DATABASE = "mockmate";

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (config().isEmpty()) {
                startOnce().forEach((key, value) -> System.setProperty(PREFIX + key, value));
            }
        }
        return config();
    }

    @Override
    public void stop() {
        // The servers are shared by all test classes and end with the JVM.
    }

    /** Where the test's database is, for tests that look at or tamper with rows. */
    public static String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + config().get("DATABASE_PORT") + "/" + DATABASE + "?user=" + DATABASE
                + "&password=" + DATABASE;
    }

    /** {@code bootstrap.servers} of the test's Kafka. */
    public static String kafka() {
        return config().get("KAFKA_BOOTSTRAP_SERVERS");
    }

    private static Map<String, String> startOnce() {
        LocalPostgres postgres = LocalPostgres.temporary();
        postgres.createDatabase(DATABASE, DATABASE, DATABASE);
        LocalKafka kafka = LocalKafka.temporary();
        kafka.createTopics(Topics.all().stream()
                .map(topic -> new LocalKafka.TopicSpec(topic.name(), topic.partitions(), topic.config()))
                .toList());
        Map<String, String> config = new HashMap<>(TokenIssuer.start());
        config.put("DATABASE_HOST", "localhost");
        config.put("DATABASE_PORT", Integer.toString(postgres.port()));
        config.put("DATABASE_NAME", DATABASE);
        config.put("DATABASE_USER", DATABASE);
        config.put("DATABASE_PASSWORD", DATABASE);
        config.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
        config.put("kafka.bootstrap.servers", kafka.bootstrap());
        // Barriers wait for what is committed.
        config.put("mp.messaging.connector.smallrye-kafka.auto.commit.interval.ms", "100");
        return config;
    }

    private static Map<String, String> config() {
        Map<String, String> config = new HashMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> config.put(name.substring(PREFIX.length()), System.getProperty(name)));
        return config;
    }
}
