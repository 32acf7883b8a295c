package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.event.ReceivedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;

/** Plays the other services: sends events as they would and reads what the service under test sent. */
public final class Events {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String UNSENT = "select count(*) from outbox where key = ? and sent_at is null";

    private Events() {}

    /** Sends an event with a new id. */
    public static UUID send(Event event) {
        UUID id = UUID.randomUUID();
        send(id, event);
        return id;
    }

    /** Sends an event with a given id; sending the same id again is a duplicate delivery. */
    public static void send(UUID id, Event event) {
        send(KafkaClients.producer(), record(id, event));
    }

    /** Sends an event with a new id through another Kafka than that of {@link Backends}. */
    public static void send(String bootstrap, Event event) {
        try (KafkaProducer<String, String> producer = KafkaClients.newProducer(bootstrap)) {
            send(producer, record(UUID.randomUUID(), event));
        }
    }

    /** Sends any record, rubbish included. */
    public static void sendRaw(String topic, String key, String value, Headers headers) {
        send(KafkaClients.producer(), new ProducerRecord<>(topic, null, key, value, headers));
    }

    private static ProducerRecord<String, String> record(UUID id, Event event) {
        return new ProducerRecord<>(
                event.topic(),
                null,
                event.key().toString(),
                EventJson.write(event),
                EventHeaders.of(id, event, "test", Instant.now()));
    }

    private static void send(KafkaProducer<String, String> producer, ProducerRecord<String, String> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All events of one key that are in the topic now, in order. */
    public static List<Event> of(String topic, UUID key) {
        return read(topic, received -> received.event().key().equals(key)).stream()
                .map(ReceivedEvent::event)
                .toList();
    }

    /** The events of one kind for one key, waiting until there are at least {@code count}. */
    public static <E extends Event> List<E> await(Class<E> kind, String topic, UUID key, int count) {
        List<E> found = new ArrayList<>();
        Probe.eventually(DEADLINE, () -> {
            found.clear();
            of(topic, key).stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
            assertThat(found).as("%s of %s", kind.getSimpleName(), key).hasSizeGreaterThanOrEqualTo(count);
        });
        return List.copyOf(found);
    }

    /**
     * The events of one kind for one key, which are {@code count} and stay {@code count}: behind {@link #barrier} no more can
     * come of what was sent so far.
     */
    public static <E extends Event> List<E> exactly(Class<E> kind, String topic, UUID key, int count) {
        await(kind, topic, key, count);
        barrier(key);
        List<E> all =
                of(topic, key).stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(all).as("%s of %s", kind.getSimpleName(), key).hasSize(count);
        return all;
    }

    /**
     * Returns when all that was sent so far has been taken in by every consumer of its topic, and all that the service decided
     * about {@code key} thereby has been sent and taken in too. Only behind it "once" differs from "not yet twice". What a
     * scheduler does later by itself is not waited for.
     */
    public static void barrier(UUID key) {
        Map<TopicPartition, Long> ends;
        do {
            ends = ends();
            Listening.awaitTaken(ends, DEADLINE);
            Probe.eventually(DEADLINE, () -> assertThat(Database.number(UNSENT, key))
                    .as("events about %s that are not sent yet", key)
                    .isZero());
        } while (!ends().equals(ends));
    }

    private static Map<TopicPartition, Long> ends() {
        return KafkaClients.reading(consumer -> consumer.endOffsets(Topics.names().stream()
                .flatMap(topic -> KafkaClients.partitions(consumer, topic).stream())
                .toList()));
    }

    /** Everything in the topic that matches, with ids. */
    public static List<ReceivedEvent> read(String topic, Predicate<ReceivedEvent> wanted) {
        return records(topic).stream()
                .filter(message -> message.headers().lastHeader(EventHeaders.TYPE) != null)
                .flatMap(message -> ReceivedEvent.read(message).stream())
                .filter(wanted)
                .toList();
    }

    /** How many records of a key the topic holds, events or not. */
    public static long count(String topic, String key) {
        return records(topic).stream()
                .filter(message -> key.equals(message.key()))
                .count();
    }

    private static List<ConsumerRecord<String, String>> records(String topic) {
        return KafkaClients.reading(consumer -> {
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            List<TopicPartition> partitions = KafkaClients.partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        });
    }
}
