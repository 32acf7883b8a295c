package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent.CreditCharged;
import dev.mockmate.contracts.event.BillingEvent.HoldCaptured;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One user, many sessions at once: changes are made together and lead to what they would lead to one by one. */
@QuarkusTest
class HotAccountIT {
    private static final Duration DEADLINE = Duration.ofSeconds(180);

    @AfterEach
    void theLedgerAddsUp() {
        CreditFixture.assertSound();
    }

    @Test
    void shouldChargeManySessionsOfOneUserOnceEach() {
        UUID user = CreditFixture.userWith(400);
        List<Sessions> sessions =
                Stream.generate(() -> Sessions.of(user)).limit(100).toList();
        List<Event> events = new ArrayList<>();
        sessions.forEach(session -> events.add(session.activationRequested()));
        sessions.forEach(session -> events.add(session.began()));
        sessions.forEach(session -> events.add(session.metered(60)));
        sessions.forEach(session -> events.add(session.metered(120)));

        sendTwice(events);

        Probe.eventually(DEADLINE, () -> assertThat(spent(user)).isEqualTo(300));
        sessions.get(99).settled();
        assertThat(spent(user)).isEqualTo(300);
        assertThat(CreditFixture.available(user)).isEqualTo(100);
        assertThat(CreditFixture.held(user)).isZero();
        assertThat(Database.number("select count(*) from transfer where user_id = ? and kind = 'charge'", user))
                .isEqualTo(200);
        assertThat(sessions.get(0).told(HoldCaptured.class)).hasSize(1);
        assertThat(sessions.get(0).await(CreditCharged.class, 2))
                .extracting(CreditCharged::creditNumber)
                .containsExactly(2, 3);
    }

    @Test
    void shouldSpendExactlyWhatThereIsAmongManySessions() {
        UUID user = CreditFixture.userWith(30);
        List<Sessions> sessions =
                Stream.generate(() -> Sessions.of(user)).limit(20).toList();
        sendTwice(sessions.stream().<Event>map(Sessions::activationRequested).toList());
        Probe.eventually(DEADLINE, () -> assertThat(CreditFixture.held(user)).isEqualTo(20));
        List<Event> events = new ArrayList<>();
        sessions.forEach(session -> events.add(session.began()));
        sessions.forEach(session -> events.add(session.metered(60)));

        sendTwice(events);

        Probe.eventually(DEADLINE, () -> assertThat(spent(user)).isEqualTo(30));
        Probe.eventually(() -> assertThat(
                        Database.number("select count(*) from session_bill where user_id = ? and is_short", user))
                .isEqualTo(10));
        CreditFixture.grant(user, 4, "").then().statusCode(201);
        assertThat(spent(user)).isEqualTo(34);
        assertThat(CreditFixture.available(user)).isZero();
    }

    @Test
    void shouldMakeTheOtherChangesWhenOneCannotBeMade() {
        Sessions strangers = Sessions.of(CreditFixture.userWith(3)).begin();
        UUID user = CreditFixture.userWith(60);
        List<Sessions> sessions =
                Stream.generate(() -> Sessions.of(user)).limit(20).toList();
        List<Event> events = new ArrayList<>();
        sessions.forEach(session -> events.add(session.activationRequested()));
        events.add(new Sessions(strangers.id(), user, UUID.randomUUID()).metered(60));
        sessions.forEach(session -> events.add(session.began()));

        sendTwice(events);

        Probe.eventually(DEADLINE, () -> assertThat(spent(user)).isEqualTo(20));
        Probe.eventually(DEADLINE, () -> assertThat(
                        Events.count(Topics.SESSION + ".dlq", strangers.id().toString()))
                .isGreaterThanOrEqualTo(1));
        assertThat(spent(strangers.user())).isEqualTo(1);
    }

    private static long spent(UUID user) {
        return Database.number("select count(*) from session_credit where user_id = ? and state = 'captured'", user);
    }

    /** All at once, in order per session, each of them delivered twice. */
    private static void sendTwice(List<Event> events) {
        Map<String, Object> config =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.kafka(), ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            events.forEach(event -> {
                UUID id = UUID.randomUUID();
                for (int delivery = 0; delivery < 2; delivery++) {
                    producer.send(new ProducerRecord<>(
                            event.topic(),
                            null,
                            event.key().toString(),
                            EventJson.write(event),
                            EventHeaders.of(id, event, "test", Instant.now())));
                }
            });
        }
    }
}
