package dev.mockmate.platform.event;

import dev.mockmate.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Reads dead-letter topics and remembers what is done with, as offsets of the group {@value #GROUP}. The memory has to outlive
 * the records: brokers need {@code offsets.retention.minutes} of at least the dead letters' retention, 30 days. Not for use by
 * several threads.
 */
final class DeadLettersTopic implements AutoCloseable {
    private static final String GROUP = "mockmate-dead-letters";
    private static final int ANSWER_LIMIT_MILLIS = 10_000;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration READ_LIMIT = Duration.ofSeconds(60);

    private final String bootstrap;
    private final KafkaConsumer<byte[], byte[]> consumer;

    DeadLettersTopic(String bootstrap) {
        this.bootstrap = bootstrap;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        ANSWER_LIMIT_MILLIS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        ANSWER_LIMIT_MILLIS / 2),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** What was neither replayed nor discarded, oldest first. */
    List<DeadLetter> waiting(String topic) {
        return partitions(topic).stream()
                .flatMap(partition -> waiting(read(partition)).stream())
                .toList();
    }

    /** Everything the topic still holds. */
    List<DeadLetter> stored(String topic) {
        return partitions(topic).stream()
                .flatMap(partition -> read(partition).letters().stream())
                .toList();
    }

    /** Sends them to the topic they came from, in order, each after the one before is safe; ends at the first that fails. */
    void replay(String topic, List<DeadLetter> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            settle(topic, wanted, letter -> send(producer, topic, letter));
        }
    }

    /** Lets them wait no longer. */
    void discard(String topic, List<DeadLetter> wanted) {
        settle(topic, wanted, letter -> {});
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void settle(String topic, List<DeadLetter> wanted, Consumer<DeadLetter> action) {
        for (TopicPartition partition : partitions(topic)) {
            Content content = read(partition);
            List<Long> waiting =
                    waiting(content).stream().map(DeadLetter::offset).toList();
            List<DeadLetter> here = wanted.stream()
                    .filter(letter -> letter.partition() == partition.partition())
                    .toList();
            // Nothing may be sent that could not be remembered.
            content.done().and(offsets(here), waiting, content.end()).commit();
            List<DeadLetter> settled = new ArrayList<>();
            try {
                for (DeadLetter letter : here) {
                    action.accept(letter);
                    settled.add(letter);
                }
            } finally {
                remember(partition, content.done().and(offsets(settled), waiting, content.end()), settled);
            }
        }
    }

    private void remember(TopicPartition partition, DeadLettersDone done, List<DeadLetter> settled) {
        if (!settled.isEmpty()) {
            consumer.commitSync(Map.of(partition, done.commit()));
        }
    }

    private static Set<Long> offsets(List<DeadLetter> letters) {
        return letters.stream().map(DeadLetter::offset).collect(Collectors.toSet());
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, DeadLetter letter) {
        try {
            producer.send(letter.original(topic)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLetters.NotDoneException("Interrupted before offset " + letter.offset() + " was replayed.");
        } catch (ExecutionException e) {
            throw new DeadLetters.NotDoneException(
                    "Offset " + letter.offset() + " could not be replayed, those before it were: "
                            + e.getCause().getMessage());
        }
    }

    private List<DeadLetter> waiting(Content content) {
        return content.letters().stream()
                .filter(letter -> !content.done().contains(letter.offset()))
                .toList();
    }

    private Content read(TopicPartition partition) {
        Set<TopicPartition> one = Set.of(partition);
        long beginning = consumer.beginningOffsets(one).get(partition);
        long end = consumer.endOffsets(one).get(partition);
        DeadLettersDone done =
                DeadLettersDone.of(Optional.ofNullable(consumer.committed(one).get(partition)), beginning, end);
        consumer.assign(one);
        consumer.seek(partition, beginning);
        List<DeadLetter> letters = new ArrayList<>();
        long deadline = System.nanoTime() + READ_LIMIT.toNanos();
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(stored -> letters.add(new DeadLetter(stored)));
            if (System.nanoTime() > deadline) {
                throw new DeadLetters.NotDoneException(
                        partition + " could not be read within " + READ_LIMIT.toSeconds() + " s.");
            }
        }
        letters.removeIf(letter -> letter.offset() >= end);
        return new Content(letters, done, end);
    }

    private List<TopicPartition> partitions(String topic) {
        String deadLetters = Topics.deadLetters(topic);
        List<PartitionInfo> found = consumer.listTopics().get(deadLetters);
        if (found == null) {
            throw new DeadLetters.NotDoneException("There is no topic " + deadLetters + " at " + bootstrap + ".");
        }
        return found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        ANSWER_LIMIT_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        ANSWER_LIMIT_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        ANSWER_LIMIT_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** What one partition holds now: its records up to {@code end}, and which of them are done with. */
    private record Content(List<DeadLetter> letters, DeadLettersDone done, long end) {}
}
