package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
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
        Admin admin = KafkaClients.admin();
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
                assertThat(ConsumerGroups.behind(admin, group, ends, false))
                        .as("what %s has not taken in yet", group.groupId())
                        .isEmpty();
            }
        });
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
        return ConsumerGroups.all(admin).stream()
                .collect(Collectors.toMap(ConsumerGroupDescription::groupId, Function.identity()));
    }

    private static Set<TopicPartition> assigned(Optional<ConsumerGroupDescription> group) {
        return group.stream()
                .filter(ConsumerGroups::isStable)
                .flatMap(found -> found.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }
}
