package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.local.Service;
import dev.mockmate.platform.testing.ConsumerGroups;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the running stack, read and written from outside. */
final class EventLog {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_ROUNDS = 20;
    private static final String UNSENT = "select count(*) from outbox where sent_at is null";
    /** Found on the broker are all; that one of these is not found would be a fault by itself. */
    private static final List<String> LEAST_GROUPS = List.of(
            "session-service",
            "billing-service",
            "interview-service",
            "session-service-erasure",
            "billing-service-erasure",
            "interview-service-erasure",
            "test-session-service-erasure",
            "interview-service-erasure-reports");

    private EventLog() {}

    /** Every event of every topic, dead letters not included. */
    static List<ConsumerRecord<byte[], byte[]>> all() {
        return read(Topics.names());
    }

    static List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return read(Topics.names().stream().map(Topics::deadLetters).toList());
    }

    /** The events of one session in one topic. */
    static List<ConsumerRecord<byte[], byte[]>> of(String topic, UUID session) {
        return read(List.of(topic)).stream()
                .filter(event -> session.toString().equals(text(event.key())))
                .toList();
    }

    /** A header of the event. */
    static Optional<String> header(ConsumerRecord<byte[], byte[]> event, String name) {
        return Optional.ofNullable(event.headers().lastHeader(name)).map(header -> text(header.value()));
    }

    /** Writes the events once more, byte by byte as they are, headers and partition included. */
    static void repeat(List<ConsumerRecord<byte[], byte[]>> events) {
        Map<String, Object> config = Map.of("bootstrap.servers", servers(), "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> writes = new ArrayList<>();
            events.forEach(event -> writes.add(producer.send(new ProducerRecord<>(
                    event.topic(),
                    event.partition(),
                    event.timestamp(),
                    event.key(),
                    event.value(),
                    event.headers()))));
            for (Future<?> write : writes) {
                done(write);
            }
        }
    }

    /**
     * Waits until every consumer group of every service has taken in what its topics hold, and all that follows of it has been
     * sent and taken in too. Where something goes on by itself, like a clock that runs, it returns after some rounds of that.
     */
    static void awaitAllTaken() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            awaitAllSent();
            Map<TopicPartition, Long> ends = ends();
            awaitTaken(ends);
            awaitAllSent();
            if (ends().equals(ends)) {
                return;
            }
        }
    }

    /** What is decided is sent a moment later. */
    private static void awaitAllSent() {
        for (Service service : Service.values()) {
            if (service.database().isPresent()) {
                try (StackDatabase database = StackDatabase.of(service)) {
                    Probe.eventually(Probe.PATIENT, () -> assertThat(database.number(UNSENT))
                            .as("events of %s that are not sent yet", service.module())
                            .isZero());
                }
            }
        }
    }

    private static void awaitTaken(Map<TopicPartition, Long> ends) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            Probe.eventually(Probe.PATIENT, () -> {
                Collection<ConsumerGroupDescription> groups = groups(admin);
                assertThat(groups).extracting(ConsumerGroupDescription::groupId).containsAll(LEAST_GROUPS);
                for (ConsumerGroupDescription group : groups) {
                    assertThat(behind(admin, group, ends))
                            .as("what %s has not taken yet", group.groupId())
                            .isEmpty();
                }
            });
        }
    }

    /** The consumer groups there are, as the broker knows them; groups of gateways that are gone are left out. */
    static Collection<ConsumerGroupDescription> groups() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            return groups(admin);
        }
    }

    private static Collection<ConsumerGroupDescription> groups(Admin admin) {
        return ConsumerGroups.all(admin).stream()
                .filter(group -> !(isOfOneGateway(group) && group.members().isEmpty()))
                .toList();
    }

    /** Each gateway is a group of its own, which begins at the end of the topics and comes back for nothing. */
    private static boolean isOfOneGateway(ConsumerGroupDescription group) {
        return group.groupId().startsWith(RunningStack.GATEWAY);
    }

    /** A service that is not there has taken nothing. */
    private static Map<TopicPartition, Long> behind(
            Admin admin, ConsumerGroupDescription group, Map<TopicPartition, Long> ends) {
        return group.members().isEmpty() ? ends : ConsumerGroups.behind(admin, group, ends, isOfOneGateway(group));
    }

    private static Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, Topics.names()));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(List<String> topics) {
        List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Set<TopicPartition> partitions = partitions(consumer, topics);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(events::add);
            }
        }
        return events;
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, List<String> topics) {
        Set<TopicPartition> partitions = new HashSet<>();
        topics.forEach(topic -> consumer.partitionsFor(topic)
                .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition()))));
        return partitions;
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers(), "enable.auto.commit", false, "fetch.max.wait.ms", 10),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String servers() {
        return "localhost:" + RunningStack.stack().port("kafka");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> T done(Future<T> future) {
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
