package dev.mockmate.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.vertx.RunOnVertxContext;
import io.quarkus.test.vertx.UniAsserter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExactlyOnceIT {
    private static final String COUNTED = "select coalesce((select value from counter where key = ?), 0)";

    @Inject
    CounterService service;

    @Test
    @RunOnVertxContext
    void shouldSendTheEventsOfAKeyInOrderAndEachOnce(UniAsserter asserter) {
        UUID key = UUID.randomUUID();
        for (int batch = 0; batch < 20; batch++) {
            int from = batch * 10;
            asserter.execute(() -> service.publish(key, from, 10));
        }
        asserter.execute(() -> onWorker(() -> {
            assertThat(Events.exactly(InterviewEvent.Prepared.class, Topics.INTERVIEW, key, 200))
                    .extracting(InterviewEvent.Prepared::questionCount)
                    .isEqualTo(IntStream.range(0, 200).boxed().toList());
            assertThat(Database.number(COUNTED, key)).isEqualTo(200);
        }));
    }

    @Test
    @RunOnVertxContext
    void shouldSendInOrderWhatATransactionPublishedOneByOne(UniAsserter asserter) {
        UUID key = UUID.randomUUID();
        asserter.execute(() -> service.publishEach(key, 30));
        asserter.execute(() -> onWorker(() -> {
            assertThat(Events.exactly(InterviewEvent.Prepared.class, Topics.INTERVIEW, key, 30))
                    .extracting(InterviewEvent.Prepared::questionCount)
                    .isEqualTo(IntStream.range(0, 30).boxed().toList());
            assertThat(Database.number(COUNTED, key)).isEqualTo(30);
        }));
    }

    @Test
    @RunOnVertxContext
    void shouldSendNothingOfATransactionThatFailed(UniAsserter asserter) {
        UUID key = UUID.randomUUID();
        asserter.assertFailedWith(() -> service.publishAndFail(key), IllegalStateException.class);
        asserter.execute(() -> service.publish(key, 7, 1));
        asserter.execute(() -> onWorker(() -> {
            assertThat(Events.exactly(InterviewEvent.Prepared.class, Topics.INTERVIEW, key, 1))
                    .extracting(InterviewEvent.Prepared::questionCount)
                    .containsExactly(7);
            assertThat(Database.number(COUNTED, key)).isEqualTo(1);
        }));
    }

    @Test
    void shouldSendWhatAProcessThatDiedLeftBehind() {
        UUID key = UUID.randomUUID();

        leaveBehind(UUID.randomUUID(), Topics.INTERVIEW, key, prepared(key));

        assertThat(Events.exactly(InterviewEvent.Prepared.class, Topics.INTERVIEW, key, 1))
                .hasSize(1);
        assertThat(Database.number(COUNTED, key)).isEqualTo(1);
    }

    @Test
    void shouldNotHoldUpAKeysEventsOfOneTopicForThoseOfAnother() {
        UUID key = UUID.randomUUID();
        UUID tooLarge = UUID.randomUUID();
        try {
            leaveBehind(tooLarge, Topics.TRANSCRIPT, key, "x".repeat(2_000_000));
            leaveBehind(UUID.randomUUID(), Topics.INTERVIEW, key, prepared(key));

            Probe.eventually(Duration.ofSeconds(30), () -> assertThat(Database.number(COUNTED, key))
                    .isEqualTo(1));
            assertThat(Database.number("select count(*) from outbox where id = ? and sent_at is null", tooLarge))
                    .isEqualTo(1);
        } finally {
            Database.update("delete from outbox where id = ?", tooLarge);
        }
    }

    @Test
    void shouldHaveTheEffectOnceHoweverOftenAnEventComes() {
        UUID key = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        InterviewEvent event = new InterviewEvent.Prepared(key, key, key, 3, Instant.EPOCH);

        Events.send(event);
        List.of(1, 2, 3).forEach(delivery -> Events.send(id, event));

        Events.barrier(key);
        assertThat(Database.number(COUNTED, key))
                .as("two events, one of them three times")
                .isEqualTo(2);
    }

    @Test
    void shouldLoseNothingWhileTheDatabaseKeepsCuttingConnections() {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 60; i++) {
            // By a client of its own each time: as fast as that a service is cut off again and again while it works.
            Events.send(Backends.kafka(), new InterviewEvent.Prepared(key, key, key, i, Instant.EPOCH));
            Database.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        }

        Probe.eventually(Duration.ofSeconds(120), () -> assertThat(Database.number(COUNTED, key))
                .isGreaterThanOrEqualTo(60));
        Events.barrier(key);
        assertThat(Database.number(COUNTED, key)).isEqualTo(60);
        assertThat(Events.count(Topics.deadLetters(Topics.INTERVIEW), key.toString()))
                .isZero();
    }

    @Test
    void shouldGoOnBehindARecordNobodyCanRead() {
        UUID key = UUID.randomUUID();
        Events.sendRaw(
                Topics.INTERVIEW,
                key.toString(),
                "rubbish",
                new org.apache.kafka.common.header.internals.RecordHeaders());
        Events.send(new InterviewEvent.Prepared(key, key, key, 3, Instant.EPOCH));

        Events.barrier(key);
        assertThat(Database.number(COUNTED, key)).isEqualTo(1);
        assertThat(Events.count(Topics.deadLetters(Topics.INTERVIEW), key.toString()))
                .isEqualTo(1);
    }

    private static String prepared(UUID key) {
        return "{\"session_id\":\"" + key + "\",\"user_id\":\"" + key + "\",\"interview_id\":\"" + key
                + "\",\"question_count\":3,\"at\":\"2026-01-01T10:00:00Z\"}";
    }

    private static void leaveBehind(UUID id, String topic, UUID key, String json) {
        Database.update(
                "insert into outbox (id, shard, topic, key, type, data, created_at) values (?, ?, ?, ?, ?, ?, now())",
                id,
                (short) 3,
                topic,
                key,
                "dev.mockmate.interview.prepared.v1",
                json);
    }

    private static Uni<Void> onWorker(Runnable check) {
        return Uni.createFrom()
                .<Void>item(() -> {
                    check.run();
                    return null;
                })
                .runSubscriptionOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool());
    }
}
