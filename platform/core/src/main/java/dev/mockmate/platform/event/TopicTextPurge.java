package dev.mockmate.platform.event;

import dev.mockmate.contracts.Topics;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Takes from Kafka what people wrote and said ({@link Topics#readersOfText()}) once it is of no more use there.
 *
 * <pre>
 *   partition   |■ ■ ■ ■ ■ ■ □ □ □ □ □ □|
 *                           ▲     ▲ where the slowest reader is
 *                           └ first record that is young
 *   removed     |■ ■ ■ ■ ■ ■| the smaller of both
 * </pre>
 *
 * <p>A record nobody missed is removed; one that a stopped service has not read waits for it. Blocking, and not for use by several
 * threads; failures are {@link DeadLettersCommand.NotDoneException}, after which the same can be asked again.
 */
public final class TopicTextPurge implements AutoCloseable {
    private static final int ANSWER_LIMIT_MILLIS = 10_000;

    private final Admin admin;
    private final DeadLettersTopic deadLetters;

    /** @param bootstrap Kafka's {@code bootstrap.servers} */
    public TopicTextPurge(String bootstrap) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_LIMIT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWER_LIMIT_MILLIS / 2));
        deadLetters = new DeadLettersTopic(bootstrap);
    }

    /**
     * Removes what was written before {@code before} and has been read by all who need it.
     *
     * @return how many records were removed
     */
    public long removeRead(Instant before) {
        return Topics.readersOfText().entrySet().stream()
                .mapToLong(topic -> removeRead(topic.getKey(), topic.getValue(), before))
                .sum();
    }

    /** The keys of all dead letters with text: ids of sessions. Those whose key is no id belong to nobody that could be known. */
    public Set<UUID> deadLetterKeys() {
        return Topics.readersOfText().keySet().stream()
                .flatMap(topic -> deadLetters.keys(topic).stream())
                .flatMap(key -> id(key).stream())
                .collect(Collectors.toSet());
    }

    /** Removes the dead letters of these sessions. */
    public void removeDeadLetters(Set<UUID> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        Set<String> keys = sessions.stream().map(UUID::toString).collect(Collectors.toSet());
        Topics.readersOfText().keySet().forEach(topic -> deadLetters.forget(topic, keys, admin));
    }

    @Override
    public void close() {
        deadLetters.close();
        admin.close();
    }

    private long removeRead(String topic, Set<String> readers, Instant before) {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> young = offsets(partitions, OffsetSpec.forTimestamp(before.toEpochMilli()));
        List<Map<TopicPartition, OffsetAndMetadata>> read =
                readers.stream().map(this::committed).toList();
        Map<TopicPartition, Long> removed = new HashMap<>();
        for (TopicPartition partition : partitions) {
            // No young record is told as a negative offset.
            long old = young.get(partition) < 0 ? ends.get(partition) : young.get(partition);
            long upTo = Math.min(old, slowest(read, partition, old));
            if (upTo > begins.get(partition)) {
                removed.put(partition, upTo);
            }
        }
        DeadLettersTopic.removeBefore(admin, removed);
        return removed.entrySet().stream()
                .mapToLong(partition -> partition.getValue() - begins.get(partition.getKey()))
                .sum();
    }

    /** Where the slowest of the readers is; one that was never there has read nothing. */
    private static long slowest(
            Collection<Map<TopicPartition, OffsetAndMetadata>> read, TopicPartition partition, long withoutReaders) {
        return read.stream()
                .map(offsets -> offsets.get(partition))
                .mapToLong(offset -> offset == null ? 0 : offset.offset())
                .min()
                .orElse(withoutReaders);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return DeadLettersTopic.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                DeadLettersTopic.await(admin.listOffsets(wanted).all());
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }

    private List<TopicPartition> partitions(String topic) {
        return DeadLettersTopic.await(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions()
                .stream()
                .map(TopicPartitionInfo::partition)
                .map(number -> new TopicPartition(topic, number))
                .toList();
    }

    private static List<UUID> id(String key) {
        try {
            return List.of(UUID.fromString(key));
        } catch (IllegalArgumentException notAnId) {
            return List.of();
        }
    }
}
