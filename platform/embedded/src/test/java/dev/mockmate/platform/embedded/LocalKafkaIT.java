package dev.mockmate.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaIT {

    private static final String TOPIC = "mockmate.trial.v1";
    private static final List<LocalKafka.TopicSpec> TOPICS =
            List.of(new LocalKafka.TopicSpec(TOPIC, 3, Map.of("retention.ms", "600000")));

    @Test
    void shouldHandOutWhatWasProducedToAGroup() throws Exception {
        try (LocalKafka kafka = LocalKafka.temporary()) {
            kafka.createTopics(TOPICS);
            kafka.createTopics(TOPICS);

            produce(kafka.bootstrap(), "hello");

            assertEquals(List.of("hello"), consume(kafka.bootstrap(), 1));
        }
    }

    @Test
    void shouldKeepRecordsWhenTheBrokerProcessWasKilled(@TempDir Path dir) throws Exception {
        List<Integer> ports = FreePorts.take(2);
        String bootstrap = "localhost:" + ports.get(0);
        Process first = brokerProcess(dir, ports);
        LocalKafka.createTopics(bootstrap, TOPICS);
        produce(bootstrap, "before the kill");
        first.destroyForcibly();
        assertTrue(first.waitFor(20, TimeUnit.SECONDS));

        Process second = brokerProcess(dir, ports);
        try {
            produce(bootstrap, "after the kill");

            assertEquals(List.of("before the kill", "after the kill"), consume(bootstrap, 2));
        } finally {
            second.destroy();
            assertTrue(second.waitFor(30, TimeUnit.SECONDS), "the broker stops on SIGTERM");
        }
    }

    private static Process brokerProcess(Path dir, List<Integer> ports) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaMain.class.getName(),
                        dir.toString(),
                        ports.get(0).toString(),
                        ports.get(1).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertEquals("Kafka takes requests at localhost:" + ports.get(0), out.readLine());
        return process;
    }

    private static void produce(String bootstrap, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get(60, TimeUnit.SECONDS);
        }
    }

    private static List<String> consume(String bootstrap, int count) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", bootstrap, "group.id", "trial", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    values.add(found.value());
                }
            }
        }
        return values;
    }
}
