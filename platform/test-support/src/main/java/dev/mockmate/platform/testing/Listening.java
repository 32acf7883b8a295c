package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service under test listens to: its channels, and how far each has got. */
final class Listening {
    private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

    /** A channel of the service. */
    private record Channel(String topic, String group) {}

    private Listening() {}

    /**
     * Waits until every channel of the service has a consumer for each partition of its topic, and every consumer has finished
     * what lies before these ends. A consumer that has not joined yet, or while partitions are handed on, has nothing assigned:
     * that is not the same as having nothing left.
     */
    static void awaitTaken(Map<TopicPartition, Long> ends, Duration limit) {
        List<Channel> channels = channels();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Backends.kafka()))) {
            Probe.eventually(limit, () -> {
                Map<String, ConsumerGroupDescription> groups = groups(admin);
                for (Channel channel : channels) {
                    assertThat(assigned(Optional.ofNullable(groups.get(channel.group()))))
                            .as("who listens to %s as %s", channel.topic(), channel.group())
                            .containsAll(ends.keySet().stream()
                                    .filter(partition -> partition.topic().equals(channel.topic()))
                                    .toList());
                }
                for (ConsumerGroupDescription group : groups.values()) {
                    assertThat(behind(admin, group, ends))
                            .as("what %s has not taken in yet", group.groupId())
                            .isEmpty();
                }
            });
        }
    }

    private static List<Channel> channels() {
        Config config = ConfigProvider.getConfig();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(TOPIC::matcher)
                .filter(Matcher::matches)
                .map(found -> "mp.messaging.incoming." + found.group(1))
                .filter(channel -> config.getOptionalValue(channel + ".enabled", Boolean.class)
                        .orElse(true))
                .map(channel -> new Channel(
                        config.getValue(channel + ".topic", String.class),
                        config.getValue(channel + ".group.id", String.class)))
                .toList();
    }

    private static Map<String, ConsumerGroupDescription> groups(Admin admin) {
        List<String> names = done(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        return done(admin.describeConsumerGroups(names).all());
    }

    private static Set<TopicPartition> assigned(Optional<ConsumerGroupDescription> group) {
        return group.stream()
                .filter(Listening::isStable)
                .flatMap(found -> found.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isStable(ConsumerGroupDescription group) {
        return group.groupState() == GroupState.STABLE;
    }

    /** Of the partitions the group reads: how many records of each it has not finished. */
    private static Map<TopicPartition, Long> behind(
            Admin admin, ConsumerGroupDescription group, Map<TopicPartition, Long> ends) {
        if (!group.members().isEmpty() && !isStable(group)) {
            return ends;
        }
        Map<TopicPartition, OffsetAndMetadata> finished =
                done(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> behind = new HashMap<>();
        group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .forEach(partition -> {
                    OffsetAndMetadata next = finished.get(partition);
                    long left = ends.getOrDefault(partition, 0L) - (next == null ? 0 : next.offset());
                    if (left > 0) {
                        behind.put(partition, left);
                    }
                });
        return behind;
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
