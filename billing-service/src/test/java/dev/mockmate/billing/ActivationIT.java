package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.billing.application.SessionEventHandler;
import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent.ActivationApproved;
import dev.mockmate.contracts.event.BillingEvent.ActivationDeclined;
import dev.mockmate.contracts.event.BillingEvent.HoldCaptured;
import dev.mockmate.contracts.event.BillingEvent.HoldReleased;
import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActivationIT {
    @Inject
    SessionEventHandler handler;

    @AfterEach
    void theLedgerAddsUp() {
        CreditFixture.assertSound();
    }

    @Test
    void shouldWelcomeAndHoldOneCreditAtTheFirstActivation() {
        Sessions session = Sessions.of(UUID.randomUUID()).activate();

        assertThat(session.told(ActivationApproved.class)).singleElement().satisfies(approved -> {
            assertThat(approved.activationId()).isEqualTo(session.activation());
            assertThat(approved.credits()).isEqualTo(1);
            assertThat(approved.available()).isEqualTo(2);
        });
        assertThat(CreditFixture.available(session.user())).isEqualTo(2);
        assertThat(CreditFixture.held(session.user())).isEqualTo(1);
    }

    @Test
    void shouldDeclineWithoutCredits() {
        Sessions session = Sessions.of(CreditFixture.userWith(0));

        Events.send(session.activationRequested());

        assertThat(session.await(ActivationDeclined.class, 1)).singleElement().satisfies(declined -> {
            assertThat(declined.required()).isEqualTo(1);
            assertThat(declined.available()).isZero();
        });
        assertThat(session.told(ActivationApproved.class)).isEmpty();
    }

    @Test
    void shouldHoldOnceHoweverOftenARequestArrives() {
        Sessions session = Sessions.of(UUID.randomUUID());
        UUID eventId = UUID.randomUUID();

        Events.send(eventId, session.activationRequested());
        Events.send(eventId, session.activationRequested());
        Events.send(session.activationRequested());
        session.settled();

        assertThat(session.told(ActivationApproved.class)).hasSize(1);
        assertThat(CreditFixture.held(session.user())).isEqualTo(1);
    }

    @Test
    void shouldCaptureTheHoldOnceWhenTheInterviewBegins() {
        Sessions session = Sessions.of(UUID.randomUUID()).begin();

        Events.send(session.began());
        session.settled();

        assertThat(session.told(HoldCaptured.class)).hasSize(1);
        assertThat(CreditFixture.held(session.user())).isZero();
        assertThat(CreditFixture.available(session.user())).isEqualTo(2);
    }

    @Test
    void shouldReleaseTheHoldWhenTheCallNeverBegan() {
        Sessions session = Sessions.of(UUID.randomUUID()).activate();

        Events.send(session.completed(1, false));
        Events.send(session.completed(1, false));
        session.settled();

        assertThat(session.told(HoldReleased.class)).hasSize(1);
        assertThat(CreditFixture.available(session.user())).isEqualTo(3);
        assertThat(CreditFixture.held(session.user())).isZero();
    }

    @Test
    void shouldReleaseTheHoldOfAWithdrawnTry() {
        Sessions session = Sessions.of(UUID.randomUUID()).activate();

        Events.send(session.withdrawn());

        session.await(HoldReleased.class, 1);
        assertThat(CreditFixture.available(session.user())).isEqualTo(3);
    }

    @Test
    void shouldNeverHoldForATryThatWasWithdrawnBefore() {
        Sessions session = Sessions.of(CreditFixture.userWith(3));

        Events.send(session.withdrawn());
        Events.send(session.activationRequested());

        session.await(ActivationDeclined.class, 1);
        assertThat(session.told(ActivationApproved.class)).isEmpty();
        assertThat(CreditFixture.available(session.user())).isEqualTo(3);
    }

    @Test
    void shouldGiveTheLastCreditToOneOfTwoSessions() {
        UUID user = CreditFixture.userWith(1);
        Sessions one = Sessions.of(user);
        Sessions other = Sessions.of(user);

        together(List.of(one, other));

        Probe.eventually(() -> assertThat(outcomes(List.of(one, other))).isEqualTo(new Outcomes(1, 1)));
        assertThat(CreditFixture.available(user)).isZero();
    }

    @Test
    void shouldApproveExactlyFiveOfTwoHundredConcurrentActivations() {
        UUID user = CreditFixture.userWith(5);
        List<Sessions> sessions = sessionsOf(user, 200);

        together(sessions);

        Probe.eventually(() -> assertThat(outcomes(sessions)).isEqualTo(new Outcomes(5, 195)));
        assertThat(CreditFixture.available(user)).isZero();
        assertThat(CreditFixture.held(user)).isEqualTo(5);
    }

    @Test
    void shouldApproveExactlyFiveOfTwoHundredRequestsFromTheTopic() throws Exception {
        UUID user = CreditFixture.userWith(5);
        List<Sessions> sessions = sessionsOf(user, 200);

        Instant start = Instant.now();
        sendAll(sessions);
        Probe.eventually(
                Duration.ofSeconds(180), () -> assertThat(outcomes(sessions)).isEqualTo(new Outcomes(5, 195)));

        System.out.printf("200 activations of one user decided in %s%n", Duration.between(start, Instant.now()));
        assertThat(CreditFixture.held(user)).isEqualTo(5);
    }

    @Test
    void shouldDecideFiveHundredActivationsOfManyUsersInTime() throws Exception {
        List<Sessions> sessions =
                Stream.generate(() -> Sessions.of(UUID.randomUUID())).limit(500).toList();

        Instant start = Instant.now();
        sendAll(sessions);
        Probe.eventually(
                Duration.ofSeconds(180), () -> assertThat(outcomes(sessions)).isEqualTo(new Outcomes(500, 0)));

        System.out.printf("500 activations of 500 new users decided in %s%n", Duration.between(start, Instant.now()));
    }

    private record Outcomes(long approved, long declined) {}

    private static Outcomes outcomes(List<Sessions> sessions) {
        UUID[] ids = sessions.stream().map(Sessions::activation).toArray(UUID[]::new);
        String count = "select count(*) from activation where id = any (?) and outcome = ";
        return new Outcomes(
                Database.number(count + "'approved'", (Object) ids),
                Database.number(count + "'declined'", (Object) ids));
    }

    private static List<Sessions> sessionsOf(UUID user, int count) {
        return Stream.generate(() -> Sessions.of(user)).limit(count).toList();
    }

    /** All at the same time, past the topic's order. */
    private void together(List<Sessions> sessions) {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<Void>> running = sessions.stream()
                    .map(session -> threads.submit(() -> request(session)))
                    .toList();
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdown();
        }
    }

    private Void request(Sessions session) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> handler.handle(session.activationRequested()));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sendAll(List<Sessions> sessions) {
        Map<String, Object> config =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.kafka(), ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            sessions.stream()
                    .map(Sessions::activationRequested)
                    .forEach(event -> producer.send(new ProducerRecord<>(
                            Topics.SESSION,
                            null,
                            event.key().toString(),
                            EventJson.write(event),
                            EventHeaders.of(UUID.randomUUID(), event, "test", Instant.now()))));
        }
    }
}
