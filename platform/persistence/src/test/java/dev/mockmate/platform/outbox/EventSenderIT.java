package dev.mockmate.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.embedded.FreePorts;
import dev.mockmate.platform.embedded.KafkaMain;
import dev.mockmate.platform.embedded.LocalKafka;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No event before the one it stands behind, whatever becomes of the broker meanwhile. */
class EventSenderIT {
    private static final String TOPIC = "in-order";
    private static final Duration LENGTH = Duration.ofSeconds(12);
    private static final int AT_ONCE = 20;
    private static final UUID KEY = UUID.fromString("6f1c7ad4-3d44-4b7e-9c62-2d6c0c0a5d11");

    @TempDir
    Path dir;

    private final Vertx vertx = Vertx.vertx();
    private String bootstrap;
    private Process broker;
    private EventSender sender;

    @BeforeEach
    void start() throws IOException {
        List<Integer> ports = FreePorts.take(2);
        broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaMain.class.getName(),
                        dir.toString(),
                        ports.get(0).toString(),
                        ports.get(1).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(broker.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith("Kafka takes requests")) {
            line = said.readLine();
        }
        bootstrap = "localhost:" + ports.get(0);
        LocalKafka.createTopics(
                bootstrap, List.of(new LocalKafka.TopicSpec(TOPIC, 1, Map.of("max.message.bytes", "20000"))));
    }

    @AfterEach
    void stop() throws InterruptedException {
        sender.close();
        broker.destroyForcibly();
        vertx.close();
    }

    @Test
    void shouldWriteNothingBehindAnEventThatTheBrokerRefuses() {
        sender = new EventSender(
                vertx, "test", () -> new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer()));
        List<OutboxRelay.Waiting> events = new ArrayList<>(events(0));
        events.set(7, event("7".repeat(100_000)));

        int acknowledged = sender.send(events).await().atMost(Duration.ofSeconds(30));

        assertThat(acknowledged).isEqualTo(7);
        assertThat(written(acknowledged))
                .isEqualTo(IntStream.range(0, acknowledged).boxed().toList());
    }

    @Test
    void shouldKeepTheOrderWhileTheBrokerStopsForAsLongAsItIsWaitedFor() throws Exception {
        sender = new EventSender(vertx, "test", () -> new Slow(impatient()));
        Thread pauses = new Thread(this::stopAndGoOn);
        pauses.start();
        int acknowledged = 0;
        int cut = 0;
        long end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() < end) {
            int count = sender.send(events(acknowledged)).await().atMost(Duration.ofSeconds(30));
            acknowledged += count;
            cut += count > 0 && count < AT_ONCE ? 1 : 0;
        }
        pauses.join();

        List<Integer> written = written(acknowledged);

        assertThat(cut).as("rounds that ended in the middle").isPositive();
        assertThat(acknowledged).isGreaterThan(2 * AT_ONCE);
        assertThat(written.subList(0, acknowledged))
                .as("each for the first time")
                .isEqualTo(IntStream.range(0, acknowledged).boxed().toList());
    }

    /** Stops for about as long as an event waits for its acknowledgement: some are given up, and some come through just in time. */
    private void stopAndGoOn() {
        Random random = new Random(7);
        long end = System.nanoTime() + LENGTH.toNanos();
        try {
            while (System.nanoTime() < end) {
                Thread.sleep(200 + random.nextInt(300));
                signal("-STOP");
                Thread.sleep(900 + random.nextInt(300));
                signal("-CONT");
            }
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(broker.pid())).start().waitFor();
    }

    private static List<OutboxRelay.Waiting> events(int from) {
        return IntStream.range(from, from + AT_ONCE)
                .mapToObj(number -> event(Integer.toString(number)))
                .toList();
    }

    private static OutboxRelay.Waiting event(String data) {
        return new OutboxRelay.Waiting(UUID.randomUUID(), TOPIC, KEY, "test.v1", data, null, Instant.now());
    }

    /** What stands in the topic, each at its first place. */
    private List<Integer> written(int atLeast) {
        Set<Integer> written = new LinkedHashSet<>();
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    written.add(Integer.valueOf(record.value()));
                }
            }
        }
        assertThat(written).hasSizeGreaterThanOrEqualTo(atLeast);
        return new ArrayList<>(written);
    }

    private Map<String, Object> settings() {
        return EventSender.settings(Map.of("bootstrap.servers", bootstrap));
    }

    private Map<String, Object> impatient() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("request.timeout.ms", 500);
        settings.put("delivery.timeout.ms", 1_000);
        settings.put("max.block.ms", 1_000);
        return settings;
    }

    /** Takes a while for each event, so that one may be given up while others behind it need not be. */
    private static final class Slow extends KafkaProducer<String, String> {
        Slow(Map<String, Object> settings) {
            super(settings, new StringSerializer(), new StringSerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, String> event, Callback callback) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            return super.send(event, callback);
        }
    }
}
