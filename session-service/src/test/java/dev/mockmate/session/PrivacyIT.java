package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.privacy.ExpireText;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.session.application.PurgeTopicText;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyIT {
    private static final String EXPORT = "/internal/privacy/export";
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.SESSION);

    @Inject
    TestClock clock;

    @Inject
    ExpireText retention;

    @Inject
    PurgeTopicText topics;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldExportTheCallersSessionsWithAllThatHangsOnThemAndNobodyElses() {
        Interviewee candidate = Interviewee.active(clock);
        Interviewee stranger = Interviewee.created(clock);

        JsonPath export = Api.unchecked(candidate.token())
                .get(EXPORT)
                .then()
                .statusCode(200)
                .body("sessions.kept", hasSize(1))
                .body("sessions.kept[0].id", equalTo(candidate.session.toString()))
                .body("sessions.kept[0].job_title", equalTo("Backend Engineer"))
                .body("sessions.kept[0].company", equalTo("Example Ltd"))
                .body("sessions.user[0].email", equalTo("user@example.test"))
                .body("sessions.kept[0].clock_intervals", hasSize(1))
                .body("sessions.kept[0].history.kind", hasItem("activated"))
                .extract()
                .jsonPath();

        assertThat(export.getString("sessions.kept[0].created_at")).endsWith("Z");
        assertThat(export.prettify()).doesNotContain(stranger.session.toString());
        Api.unchecked(Tokens.session(candidate.user, candidate.session))
                .get(EXPORT)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldEraseWhatTheUserHadAndEndWhatIsLive() {
        Interviewee candidate = Interviewee.active(clock);
        Interviewee stranger = Interviewee.created(clock);
        UUID created = create(candidate);
        Instant wish = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        UUID later = create(candidate);

        PrivacyEvent.ErasureRequested request =
                new PrivacyEvent.ErasureRequested(UUID.randomUUID(), candidate.user, wish);
        Events.send(request);

        assertThat(erased(candidate.user, 1))
                .extracting(PrivacyEvent.UserErased::requestId, PrivacyEvent.UserErased::service)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(request.requestId(), "session-service"));
        assertThat(candidate.told(SessionEvent.Completed.class).endReason()).isEqualTo("user_ended");
        assertThat(candidate.told(SessionEvent.Deleted.class).userId()).isEqualTo(candidate.user);
        Events.await(SessionEvent.Deleted.class, Topics.SESSION, created, 1);
        candidate.get("").statusCode(404);
        assertThat(sessionsOf(candidate.user)).as("made after the wish").containsExactly(later);
        stranger.get("").statusCode(200);
        assertThat(Database.number(
                        "select count(*) from outbox where sent_at is not null and key in (?, ?)"
                                + " and type like '%created%'",
                        candidate.session, created))
                .as("sent events with text")
                .isZero();

        // the same wish once more, about which nobody was heard: it is answered and takes nothing else
        Events.send(request);
        erased(candidate.user, 2);
        assertThat(sessionsOf(candidate.user)).containsExactly(later);
    }

    @Test
    void shouldForgetTheStoredAnswersOfIdempotencyKeys() {
        UUID user = UUID.randomUUID();
        Api.as(Tokens.candidate(user))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"job_title\":\"Marked job\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201);

        Events.send(new PrivacyEvent.ErasureRequested(UUID.randomUUID(), user, Instant.now()));

        erased(user, 1);
        assertThat(Database.number("select count(*) from idempotency_key where caller = ?", user))
                .isZero();
    }

    @Test
    void shouldReleaseWhatAnActivationUnderWayAskedFor() {
        Interviewee candidate = Interviewee.created(clock);
        java.util.concurrent.CompletableFuture<Integer> asking =
                java.util.concurrent.CompletableFuture.supplyAsync(() -> Api.unchecked(candidate.token())
                        .post(candidate.url("activate"))
                        .statusCode());
        candidate.told(SessionEvent.ActivationRequested.class);

        Events.send(new PrivacyEvent.ErasureRequested(UUID.randomUUID(), candidate.user, Instant.now()));

        assertThat(candidate.told(SessionEvent.ActivationWithdrawn.class).reason())
                .isEqualTo("ended");
        candidate.told(SessionEvent.Deleted.class);
        assertThat(asking.join()).isBetween(200, 499);
    }

    @Test
    void shouldEraseSessionsThatEndedAYearAgo() {
        Interviewee old = Interviewee.active(clock);
        old.post("complete", "{}").statusCode(200);
        Interviewee young = Interviewee.active(clock);
        young.post("complete", "{}").statusCode(200);
        Database.update("update session set ended_at = now() - interval '366 days' where id = ?", old.session);

        run(retention::expire);

        old.told(SessionEvent.Deleted.class);
        old.get("").statusCode(404);
        young.get("").statusCode(200);
    }

    @Test
    void shouldTakeTextOffTheTopicsOnceItIsOldAndEveryReaderHasReadIt() {
        Interviewee candidate = Interviewee.created(clock);
        candidate.told(SessionEvent.Created.class);

        // old, but a service that is stopped has not read it
        clock.advance(Duration.ofHours(13));
        read(Topics.SESSION, "billing-service");
        forgetRead(Topics.SESSION, "interview-service");
        run(topics::forget);
        assertThat(Events.count(Topics.SESSION, candidate.session.toString())).isPositive();

        // read by all, but young
        read(Topics.SESSION, "interview-service");
        clock.reset();
        run(topics::forget);
        assertThat(Events.count(Topics.SESSION, candidate.session.toString())).isPositive();

        // read by all and old
        clock.advance(Duration.ofHours(13));
        run(topics::forget);
        assertThat(Events.count(Topics.SESSION, candidate.session.toString())).isZero();
    }

    @Test
    void shouldTakeDeadLettersOfErasedSessionsAwayAndKeepTheOthers() {
        Interviewee erased = Interviewee.active(clock);
        Interviewee kept = Interviewee.created(clock);
        for (Interviewee candidate : List.of(kept, erased, kept)) {
            Events.sendRaw(
                    DEAD_LETTERS,
                    candidate.session.toString(),
                    "{\"job_description\":\"of " + candidate.session + "\"}",
                    EventHeaders.of(UUID.randomUUID(), "dev.mockmate.session.created.v1", "test", Instant.now(), null));
        }
        run(topics::forget);
        assertThat(Events.count(DEAD_LETTERS, erased.session.toString())).isEqualTo(1);

        erased.post("complete", "{}").statusCode(200);
        erased.call().delete(erased.url("")).then().statusCode(204);
        run(topics::forget);

        assertThat(Events.count(DEAD_LETTERS, erased.session.toString())).isZero();
        assertThat(Events.count(DEAD_LETTERS, kept.session.toString())).isEqualTo(2);
    }

    private static UUID create(Interviewee candidate) {
        return UUID.fromString(candidate
                .call()
                .body("{\"job_title\":\"Another\",\"job_description\":\"More to tell\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static List<UUID> sessionsOf(UUID user) {
        return Api.as(Tokens.candidate(user))
                .get("/api/sessions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }

    private static List<PrivacyEvent.UserErased> erased(UUID user, int times) {
        return Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, user, times);
    }

    private static void run(Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plays a service that has read all there is. */
    private static void read(String topic, String group) {
        admin(admin -> {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (TopicPartition partition : partitions(topic)) {
                wanted.put(partition, OffsetSpec.latest());
            }
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            admin.listOffsets(wanted)
                    .all()
                    .get()
                    .forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        });
    }

    /** Plays a service that stands at the beginning. */
    private static void forgetRead(String topic, String group) {
        admin(admin -> {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            partitions(topic).forEach(partition -> offsets.put(partition, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        });
    }

    private static List<TopicPartition> partitions(String topic) {
        int count = Topics.all().stream()
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow()
                .partitions();
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
    }

    private interface Asking {
        void ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    private static void admin(Asking asking) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.kafka()))) {
            asking.ask(admin);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
