package dev.mockmate.benchmarks;

import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.contracts.event.EventTypes;
import dev.mockmate.contracts.event.SessionEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says what session-service would say of sessions. */
final class SessionEvents implements AutoCloseable {

    private static final long SECONDS_PER_HOUR = 3600;

    private final KafkaProducer<String, String> producer;

    SessionEvents(String bootstrap) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                5);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    /** A session and whose it is. */
    record Session(UUID id, UUID user) {}

    static SessionEvent activationRequested(Session session) {
        Instant now = Instant.now();
        return new SessionEvent.ActivationRequested(
                session.id(), session.user(), UUID.randomUUID(), 1, now, now.plusSeconds(SECONDS_PER_HOUR));
    }

    static SessionEvent began(Session session) {
        return new SessionEvent.InterviewBegan(session.id(), session.user(), "question_delivered", Instant.now());
    }

    /** So many full hours of running time: one credit more is due than hours have passed. */
    static SessionEvent metered(Session session, int hours) {
        return new SessionEvent.Metered(
                session.id(), session.user(), hours * SECONDS_PER_HOUR, hours + 1, Instant.now());
    }

    /** Sends one event of each session and waits until Kafka has them all. */
    void send(List<Session> sessions, Function<Session, SessionEvent> event) {
        AtomicReference<Exception> failed = new AtomicReference<>();
        sessions.stream()
                .map(event)
                .map(SessionEvents::record)
                .forEach(record -> producer.send(record, (sent, failure) -> {
                    if (failure != null) {
                        failed.set(failure);
                    }
                }));
        producer.flush();
        if (failed.get() != null) {
            throw new NotMeasuredException(
                    "An event could not be sent: " + failed.get().getMessage(), failed.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<String, String> record(SessionEvent event) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(event.topic(), event.key().toString(), EventJson.write(event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_type", EventTypes.typeOf(event));
        header(record, "ce_source", "/mockmate/benchmark");
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
