package dev.mockmate.platform.event;

import dev.mockmate.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
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

    /** The keys of everything the topic still holds; the letters themselves are not kept. */
    Set<String> keys(String topic) {
        return partitions(topic).stream()
                .flatMap(partition -> keys(extent(partition)).stream())
                .collect(Collectors.toSet());
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

    /**
     * Removes the dead letters with these keys for good. Kafka removes from the front only, so those that wait and are not meant are
     * first written once more at the end; one that is there twice when that fails in between has its effect once, by its
     * {@code ce_id}. Those that are done with go too. Letters pass one by one, however many there are.
     */
    void forget(String topic, Set<String> keys, Admin admin) {
        for (TopicPartition partition : partitions(topic)) {
            Extent extent = extent(partition);
            if (Collections.disjoint(keys(extent), keys)) {
                continue;
            }
            try (KafkaProducer<byte[], byte[]> producer = producer()) {
                scan(extent, letter -> {
                    if (!extent.done().contains(letter.offset()) && !isOf(letter, keys)) {
                        send(producer, letter.again(), letter.offset());
                    }
                });
            }
            removeBefore(admin, Map.of(partition, extent.end()));
        }
    }

    /** Removes each partition's records before the offset. */
    static void removeBefore(Admin admin, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, RecordsToDelete> wanted = new HashMap<>();
        offsets.forEach((partition, offset) -> wanted.put(partition, RecordsToDelete.beforeOffset(offset)));
        await(admin.deleteRecords(wanted).all());
    }

    /** What Kafka answers, or {@link DeadLetters.NotDoneException}. */
    static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLetters.NotDoneException("Interrupted while Kafka was asked.");
        } catch (ExecutionException | TimeoutException e) {
            throw new DeadLetters.NotDoneException("Kafka did not do it: " + e);
        }
    }

    private static boolean isOf(DeadLetter letter, Set<String> keys) {
        return letter.key().filter(keys::contains).isPresent();
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
        send(producer, letter.original(topic), letter.offset());
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> wanted, long offset) {
        try {
            producer.send(wanted).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLetters.NotDoneException("Interrupted before offset " + offset + " was sent.");
        } catch (ExecutionException e) {
            throw new DeadLetters.NotDoneException("Offset " + offset + " could not be sent, those before it were: "
                    + e.getCause().getMessage());
        }
    }

    private List<DeadLetter> waiting(Content content) {
        return content.letters().stream()
                .filter(letter -> !content.done().contains(letter.offset()))
                .toList();
    }

    private Content read(TopicPartition partition) {
        Extent extent = extent(partition);
        List<DeadLetter> letters = new ArrayList<>();
        scan(extent, letters::add);
        return new Content(letters, extent.done(), extent.end());
    }

    private Set<String> keys(Extent extent) {
        Set<String> keys = new HashSet<>();
        scan(extent, letter -> letter.key().ifPresent(keys::add));
        return keys;
    }

    private Extent extent(TopicPartition partition) {
        Set<TopicPartition> one = Set.of(partition);
        long beginning = consumer.beginningOffsets(one).get(partition);
        long end = consumer.endOffsets(one).get(partition);
        DeadLettersDone done =
                DeadLettersDone.of(Optional.ofNullable(consumer.committed(one).get(partition)), beginning, end);
        return new Extent(partition, beginning, end, done);
    }

    /** Shows the letters in order; no more of them are in memory at once than one fetch brings. */
    private void scan(Extent extent, Consumer<DeadLetter> reader) {
        TopicPartition partition = extent.partition();
        consumer.assign(Set.of(partition));
        consumer.seek(partition, extent.beginning());
        long deadline = System.nanoTime() + READ_LIMIT.toNanos();
        while (consumer.position(partition) < extent.end()) {
            ConsumerRecords<byte[], byte[]> fetched = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> stored : fetched) {
                if (stored.offset() < extent.end()) {
                    reader.accept(new DeadLetter(stored));
                }
            }
            if (!fetched.isEmpty()) {
                deadline = System.nanoTime() + READ_LIMIT.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new DeadLetters.NotDoneException(
                        partition + " told nothing more for " + READ_LIMIT.toSeconds() + " s.");
            }
        }
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

    /** What of one partition is meant: its records from {@code beginning} up to {@code end}, and which of them are done with. */
    private record Extent(TopicPartition partition, long beginning, long end, DeadLettersDone done) {}

    /** What one partition holds now: its records up to {@code end}, and which of them are done with. */
    private record Content(List<DeadLetter> letters, DeadLettersDone done, long end) {}
}
