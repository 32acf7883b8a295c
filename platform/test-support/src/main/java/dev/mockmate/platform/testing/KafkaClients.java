package dev.mockmate.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Clients of the Kafka of {@link Backends}, made once for each class loader: making one takes longer than what a test asks it, and
 * tests ask again every few milliseconds. Like that Kafka they end with the JVM.
 */
final class KafkaClients {
    /** Behind the end of a topic nobody waits for more. */
    private static final int FETCH_WAIT_MILLIS = 10;

    private static final Map<String, List<TopicPartition>> PARTITIONS = new ConcurrentHashMap<>();
    private static final Object READING = new Object();

    private static KafkaConsumer<String, String> consumer;
    private static KafkaProducer<String, String> producer;
    private static Admin admin;

    private KafkaClients() {}

    /** What is read by the one consumer, which belongs to one reader at a time; one that failed is used no more. */
    static <T> T reading(Function<KafkaConsumer<String, String>, T> reader) {
        synchronized (READING) {
            if (consumer == null) {
                consumer = newConsumer();
            }
            boolean whole = false;
            try {
                T read = reader.apply(consumer);
                whole = true;
                return read;
            } finally {
                if (!whole) {
                    KafkaConsumer<String, String> failed = consumer;
                    consumer = null;
                    failed.close();
                }
            }
        }
    }

    /** The partitions of a topic, whose number stays once it is there. */
    static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        List<TopicPartition> known = PARTITIONS.getOrDefault(topic, List.of());
        if (known.isEmpty()) {
            known = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            PARTITIONS.put(topic, known);
        }
        return known;
    }

    static synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = newProducer(Backends.kafka());
        }
        return producer;
    }

    /** One of another Kafka, for whoever closes it. */
    static KafkaProducer<String, String> newProducer(String bootstrap) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0);
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    static synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.kafka()));
        }
        return admin;
    }

    private static KafkaConsumer<String, String> newConsumer() {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Backends.kafka(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                FETCH_WAIT_MILLIS);
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }
}
