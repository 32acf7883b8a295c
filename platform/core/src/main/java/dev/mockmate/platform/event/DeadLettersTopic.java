// Longer than 300 lines: reading and remembering share one consumer, which is not for several threads.
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

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

    /** What waits behind a place, oldest first, at most {@code most}; no more of them are in memory at once. */
    List<DeadLetter> waiting(String topic, int partition, long behind, int most) {
        List<DeadLetter> found = new ArrayList<>();
        for (TopicPartition one : partitions(topic)) {
            if (one.partition() < partition || found.size() >= most) {
                continue;
            }
            Extent extent = extent(one).from(one.partition() == partition ? behind + 1 : 0);
            scanWhile(extent, letter -> {
                if (!extent.done().contains(letter.offset())) {
                    found.add(letter);
                }
                return found.size() < most;
            });
        }
        return found;
    }

    /** The letter at a place, whether it waits or is done with; empty when there is none (any more). */
    Optional<DeadLetter> at(String topic, int partition, long offset) {
        return partitions(topic).stream()
                .filter(one -> one.partition() == partition)
                .map(one -> extent(one).from(offset))
                .filter(extent -> extent.beginning() == offset && offset < extent.end())
                .flatMap(extent -> {
                    List<DeadLetter> found = new ArrayList<>();
                    scanWhile(extent, letter -> {
                        found.add(letter);
                        return false;
                    });
                    return found.stream();
                })
                .filter(letter -> letter.offset() == offset)
                .findFirst();
    }

    /** Whether it was neither replayed nor discarded. */
    boolean isWaiting(DeadLetter letter) {
        TopicPartition partition = letter.place();
        return !extent(partition).done().contains(letter.offset());
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
        try (DeadLetterSender sender = new DeadLetterSender(bootstrap)) {
            settle(topic, wanted, letter -> sender.send(letter.original(topic), letter.offset()));
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
            try (DeadLetterSender sender = new DeadLetterSender(bootstrap)) {
                scan(extent, letter -> {
                    if (!extent.done().contains(letter.offset()) && !isOf(letter, keys)) {
                        sender.send(letter.again(), letter.offset());
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

    /** What Kafka answers, or {@link DeadLettersCommand.NotDoneException}. */
    static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLettersCommand.NotDoneException("Interrupted while Kafka was asked.");
        } catch (ExecutionException | TimeoutException e) {
            throw new DeadLettersCommand.NotDoneException("Kafka did not do it: " + e);
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
            Extent extent = extent(partition);
            List<Long> waiting = new ArrayList<>();
            scan(extent, letter -> {
                if (!extent.done().contains(letter.offset())) {
                    waiting.add(letter.offset());
                }
            });
            List<DeadLetter> here = wanted.stream()
                    .filter(letter -> letter.partition() == partition.partition())
                    .toList();
            // Nothing may be sent that could not be remembered.
            extent.done().and(offsets(here), waiting, extent.end()).commit();
            List<DeadLetter> settled = new ArrayList<>();
            try {
                for (DeadLetter letter : here) {
                    action.accept(letter);
                    settled.add(letter);
                }
            } finally {
                remember(partition, extent.done().and(offsets(settled), waiting, extent.end()), settled);
            }
        }
    }

    private void remember(TopicPartition partition, HandledDeadLetters done, List<DeadLetter> settled) {
        if (!settled.isEmpty()) {
            consumer.commitSync(Map.of(partition, done.commit()));
        }
    }

    private static Set<Long> offsets(List<DeadLetter> letters) {
        return letters.stream().map(DeadLetter::offset).collect(Collectors.toSet());
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
        HandledDeadLetters done = HandledDeadLetters.of(
                Optional.ofNullable(consumer.committed(one).get(partition)), beginning, end);
        return new Extent(partition, beginning, end, done);
    }

    /** Shows the letters in order; no more of them are in memory at once than one fetch brings. */
    private void scan(Extent extent, Consumer<DeadLetter> reader) {
        scanWhile(extent, letter -> {
            reader.accept(letter);
            return true;
        });
    }

    /** The same until the reader has enough. */
    private void scanWhile(Extent extent, Predicate<DeadLetter> reader) {
        TopicPartition partition = extent.partition();
        consumer.assign(Set.of(partition));
        consumer.seek(partition, extent.beginning());
        long deadline = System.nanoTime() + READ_LIMIT.toNanos();
        while (consumer.position(partition) < extent.end()) {
            ConsumerRecords<byte[], byte[]> fetched = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> stored : fetched) {
                if (stored.offset() < extent.end() && !reader.test(new DeadLetter(stored))) {
                    return;
                }
            }
            if (!fetched.isEmpty()) {
                deadline = System.nanoTime() + READ_LIMIT.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new DeadLettersCommand.NotDoneException(
                        partition + " told nothing more for " + READ_LIMIT.toSeconds() + " s.");
            }
        }
    }

    private List<TopicPartition> partitions(String topic) {
        String deadLetters = Topics.deadLetters(topic);
        List<PartitionInfo> found = consumer.listTopics().get(deadLetters);
        if (found == null) {
            throw new DeadLettersCommand.NotDoneException(
                    "There is no topic " + deadLetters + " at " + bootstrap + ".");
        }
        return found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    /** What of one partition is meant: its records from {@code beginning} up to {@code end}, and which of them are done with. */
    private record Extent(TopicPartition partition, long beginning, long end, HandledDeadLetters done) {
        Extent from(long offset) {
            return new Extent(partition, Math.max(beginning, offset), end, done);
        }
    }

    /** What one partition holds now: its records up to {@code end}, and which of them are done with. */
    private record Content(List<DeadLetter> letters, HandledDeadLetters done, long end) {}
}
