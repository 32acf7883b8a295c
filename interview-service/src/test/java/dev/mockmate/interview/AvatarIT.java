package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.FakeProvider.Mood;
import dev.mockmate.interview.recording.storage.S3Server;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Avatars, with LiveAvatar on the wire: what is paid for is known, and stopped when its session is. */
@QuarkusTest
@WithTestResource(FakeProvider.class)
@WithTestResource(S3Server.class)
class AvatarIT {
    private static final String TOKEN = "/v1/sessions/token";
    private static final String START = "/v1/sessions/start";
    private static final String STOP = "/v1/sessions/stop";

    private final Sessions session = Sessions.active();
    private String interview;
    private String path;

    @Inject
    TestClock clock;

    @BeforeEach
    void prepare() {
        // Or what an earlier test has left is stopped while this one counts.
        Database.update("update avatar_sessions set status = 'stopped', due_at = null where status <> 'stopped'");
        FakeProvider.reset();
        interview = InterviewApi.init(session);
        path = "/api/mock/" + interview + "/avatar";
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void shouldStartAnAvatarOnceHoweverOftenItIsAskedFor() {
        String id = Api.as(session.token())
                .post(path)
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("mode", equalTo("liveavatar"))
                .body("livekit_url", equalTo("wss://livekit.test"))
                .body("livekit_token", equalTo("one-room"))
                .body("keep_alive_seconds", equalTo(120))
                .body("expires_at", notNullValue())
                .extract()
                .path("avatar_session_id");

        Api.as(session.token()).post(path).then().statusCode(200).body("avatar_session_id", equalTo(id));

        assertThat(FakeProvider.calls(START)).hasSize(1);
        assertThat(FakeProvider.calls(TOKEN).get(0).body().encode()).doesNotContain(FakeProvider.KEY);
    }

    @Test
    void shouldStartOneForTwoCallsAtOnce() {
        FakeProvider.mood(START, Mood.HELD);
        CompletableFuture<Response> first = inBackground(() -> post(""));
        Probe.eventually(() -> assertThat(FakeProvider.calls(START)).hasSize(1));
        CompletableFuture<Response> second = inBackground(() -> post(""));

        FakeProvider.release();

        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(second.join().statusCode()).isEqualTo(200);
        assertThat(second.join().<String>path("avatar_session_id"))
                .isEqualTo(first.join().path("avatar_session_id"));
        assertThat(FakeProvider.calls(TOKEN)).hasSize(1);
    }

    @Test
    void shouldTellTheClientWhatToPublishAndKeepTheSession() {
        started();

        Api.as(session.token())
                .body(Map.of("text", "Tell me about yourself."))
                .post(path + "/speak")
                .then()
                .statusCode(200)
                .body("mode", equalTo("liveavatar"))
                .body("done", equalTo(false))
                .body("command.topic", equalTo("agent-control"))
                .body("command.message.event_type", equalTo("avatar.speak_text"))
                .body("command.message.session_id", equalTo(providerId()))
                .body("command.message.text", equalTo("Tell me about yourself."));
        Api.as(session.token())
                .post(path + "/keep-alive")
                .then()
                .statusCode(200)
                .body("done", equalTo(true))
                .body("command", nullValue());

        assertThat(FakeProvider.calls("/v1/sessions/keep-alive").get(0).body().getString("session_id"))
                .isEqualTo(providerId());
    }

    @Test
    void shouldStopItWhenItsSessionIsPaused() {
        started();
        String provided = providerId();

        session.pause("user");

        awaitStopped("paused");
        assertThat(FakeProvider.calls(STOP)).hasSize(1);
        assertThat(FakeProvider.calls(STOP).get(0).body().getString("session_id"))
                .isEqualTo(provided);
        assertThat(FakeProvider.calls(STOP).get(0).body().getString("reason")).isEqualTo("USER_CLOSED");
        assertThat(count("line is not null")).isZero();
        for (String call : List.of("/speak", "/keep-alive")) {
            Api.unchecked(session.token())
                    .body(Map.of("text", "Hello"))
                    .post(path + call)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("avatar-not-live"));
        }
        Api.as(session.token()).post(path).then().statusCode(409).body("code", equalTo("session-not-live"));
    }

    @Test
    void shouldStartANewOneAfterThePause() {
        started();
        session.pause("user");
        awaitStopped("paused");
        Events.send(new SessionEvent.Resumed(session.id(), session.user(), 60, Instant.now()));
        session.awaiting("active");

        started();

        assertThat(FakeProvider.calls(START)).hasSize(2);
    }

    @Test
    void shouldStopItWhenItsSessionEnds() {
        started();

        Events.send(new SessionEvent.Completed(
                session.id(), session.user(), "credits_exhausted", 600, 1, true, Instant.now()));

        awaitStopped("credits_exhausted");
        assertThat(FakeProvider.calls(STOP).get(0).body().getString("reason")).isEqualTo("NO_CREDITS");
    }

    @Test
    void shouldStopItWhenItsClientIsGone() {
        started();

        session.pause("disconnected");

        awaitStopped("disconnected");
        assertThat(FakeProvider.calls(STOP).get(0).body().getString("reason")).isEqualTo("USER_DISCONNECTED");
    }

    @Test
    void shouldStopItWhenItsSessionIsAbandoned() {
        started();

        Events.send(new SessionEvent.Abandoned(session.id(), session.user(), Instant.now()));

        awaitStopped("abandoned");
    }

    @Test
    void shouldForgetItWhenItsSessionIsErased() {
        started();

        Events.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));

        Probe.eventually(() -> assertThat(FakeProvider.calls(STOP)).hasSize(1));
        Probe.eventually(() -> assertThat(count("true")).isZero());
    }

    @Test
    void shouldStopItForItsUser() {
        started();

        Api.as(session.token()).delete(path).then().statusCode(204);
        Api.as(session.token()).delete(path).then().statusCode(204);

        awaitStopped("user");
        assertThat(FakeProvider.calls(STOP)).hasSize(1);
    }

    @Test
    void shouldTryAStopAgainUntilTheProviderHasDoneIt() {
        started();
        FakeProvider.mood(STOP, Mood.BROKEN, Mood.CUT, Mood.BUSY);

        session.pause("user");

        awaitStopped("paused");
        assertThat(FakeProvider.calls(STOP)).hasSize(4);
    }

    @Test
    void shouldStopWhatAKilledReplicaHadTakenOn() {
        started();

        Database.update(
                "update avatar_sessions set status = 'stopping', stop_reason = 'paused', due_at = now(), tries = 1,"
                        + " claimed_until = now() + interval '2 seconds' where interview_id = ?",
                UUID.fromString(interview));

        awaitStopped("paused");
        assertThat(FakeProvider.calls(STOP)).hasSize(1);
    }

    @Test
    void shouldStopWhatNobodyLooksAtAnyMore() {
        started();

        clock.advance(Duration.ofMinutes(4));
        Api.as(session.token()).post(path + "/keep-alive").then().statusCode(200);
        clock.advance(Duration.ofMinutes(4));
        Api.as(session.token())
                .body(Map.of("text", "Still here?"))
                .post(path + "/speak")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(2));

        awaitStopped("forgotten");
        assertThat(FakeProvider.calls(STOP).get(0).body().getString("reason")).isEqualTo("IDLE_TIMEOUT");
    }

    @Test
    void shouldStopWhatWasStartedByAProcessThatEnded() {
        Database.update(
                "insert into avatar_sessions (id, interview_id, session_id, user_id, provider, provider_session_id, status,"
                        + " started_at, kept_alive_at) values (?, ?, ?, ?, 'liveavatar', 'lost-1', 'starting',"
                        + " now() - interval '2 minutes', now() - interval '2 minutes')",
                UUID.randomUUID(),
                UUID.fromString(interview),
                session.id(),
                session.user());

        awaitStopped("start_failed");
        assertThat(FakeProvider.calls(STOP).get(0).body().getString("session_id"))
                .isEqualTo("lost-1");
    }

    @Test
    void shouldStopWhatIsStartedWhileItsSessionIsPaused() {
        FakeProvider.mood(START, Mood.HELD);
        CompletableFuture<Response> starting = inBackground(() -> post(""));
        Probe.eventually(() -> assertThat(FakeProvider.calls(START)).hasSize(1));

        session.pause("user");
        FakeProvider.release();

        starting.join().then().statusCode(409).body("code", equalTo("session-not-live"));
        awaitStopped("paused");
        List<String> calls =
                FakeProvider.CALLS.stream().map(FakeProvider.Call::path).toList();
        assertThat(calls.lastIndexOf(STOP)).isGreaterThan(calls.indexOf(START));
    }

    @Test
    void shouldAnswerAProblemAndPayNothingWhenTheStartFails() {
        for (Mood bad : new Mood[] {Mood.SLOW, Mood.BUSY, Mood.BROKEN, Mood.CUT, Mood.RUBBISH, Mood.NO_DATA}) {
            FakeProvider.reset();
            FakeProvider.mood(START, bad);

            post("").then().statusCode(503).body("code", equalTo("unavailable"));

            Probe.eventually(
                    () -> assertThat(FakeProvider.calls(STOP)).as(bad.name()).isNotEmpty());
        }
        Probe.eventually(
                () -> assertThat(count("status = 'stopped' and stop_reason = 'start_failed' and stop_confirmed"))
                        .isEqualTo(6));
        started();
    }

    @Test
    void shouldAnswerAProblemWhenNoSessionIsNamed() {
        for (Mood bad :
                new Mood[] {Mood.BUSY, Mood.BROKEN, Mood.RUBBISH, Mood.NO_DATA, Mood.OTHER_CODE, Mood.REFUSES}) {
            FakeProvider.mood(TOKEN, bad, bad);

            post("").then().statusCode(503).body("code", equalTo("unavailable"));
        }
        Probe.eventually(() -> assertThat(count("status = 'stopped'")).isEqualTo(6));
        assertThat(FakeProvider.calls(STOP)).isEmpty();
    }

    @Test
    void shouldBeItsOwnersAlone() {
        started();
        String stranger = Tokens.candidate(UUID.randomUUID());
        for (String call : List.of("", "/speak", "/keep-alive")) {
            Api.unchecked(stranger)
                    .body("{\"text\":\"Hello\"}")
                    .post(path + call)
                    .then()
                    .statusCode(404);
        }
        Api.unchecked(stranger).delete(path).then().statusCode(404);
        Api.unchecked(Tokens.session(session.user(), UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(403);
        Api.unchecked(Tokens.session(session.user(), session.id()))
                .post(path)
                .then()
                .statusCode(200);
        assertThat(FakeProvider.calls(STOP)).isEmpty();
    }

    @Test
    void shouldSayOnlyTextsOfASaneLength() {
        started();
        for (String text : List.of("", "   ", "x".repeat(2_001))) {
            Api.unchecked(session.token())
                    .body(Map.of("text", text))
                    .post(path + "/speak")
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("text"));
        }
    }

    private void started() {
        post("").then().statusCode(201);
    }

    private Response post(String call) {
        return Api.as(session.token()).post(path + call);
    }

    /** The provider's id of the session, as the client sees it. */
    private String providerId() {
        return Api.as(session.token())
                .body(Map.of("text", "Hello"))
                .post(path + "/speak")
                .then()
                .statusCode(200)
                .extract()
                .path("command.message.session_id");
    }

    private void awaitStopped(String reason) {
        Probe.eventually(
                () -> assertThat(count("status = 'stopped' and stop_confirmed and stop_reason = '" + reason + "'"))
                        .isEqualTo(1));
    }

    private long count(String condition) {
        return Database.number(
                "select count(*) from avatar_sessions where interview_id = ? and " + condition,
                UUID.fromString(interview));
    }

    private static CompletableFuture<Response> inBackground(Supplier<Response> call) {
        return CompletableFuture.supplyAsync(call);
    }
}
