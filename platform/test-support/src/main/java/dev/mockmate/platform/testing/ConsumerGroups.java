package dev.mockmate.platform.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The consumer groups of a broker, and how far each has got. Needs no more than Kafka's client. */
public final class ConsumerGroups {
    private ConsumerGroups() {}

    /** Those there are. */
    public static Collection<ConsumerGroupDescription> all(Admin admin) {
        List<String> names = done(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        return done(admin.describeConsumerGroups(names).all()).values();
    }

    /**
     * Of the partitions the group reads: how many records before these ends it has not finished. While partitions are handed on
     * nobody has any, which is not the same as having nothing left: then it is all of them.
     *
     * @param fromTheEnd the group begins at the end of a partition, not at its beginning
     */
    public static Map<TopicPartition, Long> behind(
            Admin admin, ConsumerGroupDescription group, Map<TopicPartition, Long> ends, boolean fromTheEnd) {
        if (!group.members().isEmpty() && !isStable(group)) {
            return ends;
        }
        Map<TopicPartition, OffsetAndMetadata> finished =
                done(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> behind = new HashMap<>();
        group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .forEach(partition -> {
                    long end = ends.getOrDefault(partition, 0L);
                    long next = Optional.ofNullable(finished.get(partition))
                            .map(OffsetAndMetadata::offset)
                            .orElse(fromTheEnd ? end : 0);
                    if (next < end) {
                        behind.put(partition, end - next);
                    }
                });
        return behind;
    }

    /** Whether each of its members knows which partitions it reads. */
    static boolean isStable(ConsumerGroupDescription group) {
        return group.groupState() == GroupState.STABLE;
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
