package dev.mockmate.platform.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker of this machine: one node that is broker and KRaft controller at once, in this JVM.
 *
 * <p>The directory keeps the log, so a broker that was killed continues where it was when started again on it. Topics
 * are never created by use; see {@link #createTopics}. Sizes are chosen for a laptop: few threads, small buffers, one
 * replica.
 */
public final class LocalKafka implements AutoCloseable {

    private static final long ADMIN_LIMIT_SECONDS = 60;
    private static final String NODE_ID = "1";
    // Fixed, so that a directory formatted by an earlier start is recognised as this cluster's.
    private static final String CLUSTER_ID = new Uuid(0x6d6f636b6d617465L, 0x6c6f63616c000001L).toString();

    private final KafkaRaftServer server;
    private final String bootstrap;
    private final Runnable afterStop;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalKafka(KafkaRaftServer server, String bootstrap, Runnable afterStop) {
        this.server = server;
        this.bootstrap = bootstrap;
        this.afterStop = afterStop;
    }

    /**
     * A topic to create.
     *
     * @param config topic settings such as {@code retention.ms}, as Kafka names them
     */
    public record TopicSpec(String name, int partitions, Map<String, String> config) {

        public TopicSpec {
            config = Map.copyOf(config);
        }
    }

    /**
     * Starts the broker on {@code dir}, formatted at the first use, and returns when it takes requests.
     *
     * @param port where clients connect
     * @param controllerPort where the broker talks to its own controller
     */
    public static LocalKafka start(Path dir, int port, int controllerPort) {
        return start(dir, port, controllerPort, () -> {});
    }

    /** Starts a broker for tests on free ports, in a temporary directory that goes with it. */
    public static LocalKafka temporary() {
        try {
            Path dir = Files.createTempDirectory("mockmate-kafka-");
            List<Integer> ports = FreePorts.take(2);
            LocalKafka started = start(dir, ports.get(0), ports.get(1), () -> Trees.delete(dir));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "kafka-closer"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory for Kafka", e);
        }
    }

    /** {@code host:port} for {@code bootstrap.servers}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Creates the topics that do not exist yet. */
    public void createTopics(Collection<TopicSpec> topics) {
        createTopics(bootstrap, topics);
    }

    /** Creates the topics that do not exist yet, on a broker that may run in another process. */
    public static void createTopics(String bootstrap, Collection<TopicSpec> topics) {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                .toList();
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (Admin admin = Admin.create(config)) {
            for (var pending : admin.createTopics(wanted).values().entrySet()) {
                try {
                    pending.getValue().get(ADMIN_LIMIT_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Could not create topic " + pending.getKey(), e.getCause());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka at " + bootstrap + " did not answer in time", e);
        }
    }

    /** Stops the broker. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        afterStop.run();
    }

    void awaitShutdown() {
        server.awaitShutdown();
    }

    private static LocalKafka start(Path dir, int port, int controllerPort, Runnable afterStop) {
        // The logging API that Kafka's JMX bean asks for has no backend here, and would say so on the console.
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        Quiet.servers();
        Map<String, String> config = config(dir.toAbsolutePath(), port, controllerPort);
        try {
            Files.createDirectories(dir);
            format(writeProperties(dir, config));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare " + dir + " for Kafka", e);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
        server.startup();
        return new LocalKafka(server, "localhost:" + port, afterStop);
    }

    private static Map<String, String> config(Path dir, int port, int controllerPort) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", NODE_ID);
        config.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        config.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("controller.listener.names", "CONTROLLER");
        config.put("log.dirs", dir.resolve("log").toString());

        config.put("auto.create.topics.enable", "false");
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "4");
        // Which dead letters were replayed is remembered as offsets: for as long as the dead letters themselves, 30
        // days.
        config.put("offsets.retention.minutes", "43200");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        config.put("share.coordinator.state.topic.num.partitions", "1");

        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("num.replica.fetchers", "1");
        config.put("background.threads", "2");
        config.put("log.cleaner.threads", "1");
        config.put("log.cleaner.dedupe.buffer.size", "4194304");
        config.put("log.cleaner.io.buffer.size", "131072");
        config.put("log.index.size.max.bytes", "1048576");
        config.put("auto.leader.rebalance.enable", "false");
        // After a kill the restarted broker is let in only when its predecessor's session has ended.
        config.put("broker.session.timeout.ms", "6000");
        config.put("broker.heartbeat.interval.ms", "1000");
        // A lone controller has nobody to show that it goes on; by default it would write to its log twice a second.
        config.put("metadata.max.idle.interval.ms", "10000");
        return config;
    }

    private static Path writeProperties(Path dir, Map<String, String> config) throws IOException {
        Properties properties = new Properties();
        properties.putAll(config);
        Path file = dir.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
        }
        return file;
    }

    private static void format(Path properties) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int outcome = StorageTool.execute(
                new String[] {
                    "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", properties.toString()
                },
                out);
        if (outcome != 0) {
            throw new IllegalStateException("Kafka storage could not be formatted: " + said);
        }
    }
}
