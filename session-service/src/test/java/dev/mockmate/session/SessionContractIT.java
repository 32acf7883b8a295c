package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients and operators were promised of sessions beside the plain lifecycle. */
@QuarkusTest
class SessionContractIT {
    @Inject
    TestClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldEndAtTheMinutesItWasMadeFor() {
        Interviewee candidate = Interviewee.active(clock);
        Database.update("update session set max_minutes = 30, next_due_at = now() where id = ?", candidate.session);

        candidate.passesUntil(Duration.ofMinutes(20));
        assertThat(warnings(candidate, 1)).containsExactly(10);
        candidate.passesUntil(Duration.ofMinutes(28));
        assertThat(warnings(candidate, 2)).containsExactly(10, 2);
        candidate.passesUntil(Duration.ofMinutes(31));

        SessionEvent.Completed completed = candidate.told(SessionEvent.Completed.class);
        assertThat(completed.endReason()).isEqualTo("max_duration");
        assertThat(completed.elapsedSeconds()).isEqualTo(1800);
        candidate
                .get("")
                .body("end_reason", equalTo("max_duration"))
                .body("interview_duration", equalTo(30))
                .body("max_minutes", equalTo(30));
    }

    private static List<Integer> warnings(Interviewee candidate, int count) {
        return Events.await(SessionEvent.MaxDurationNear.class, Topics.SESSION, candidate.session, count).stream()
                .map(SessionEvent.MaxDurationNear::minutesLeft)
                .toList();
    }

    @Test
    void shouldTakeTenToTwoHundredFortyMinutes() {
        UUID user = UUID.randomUUID();
        for (int minutes : List.of(10, 240)) {
            created(user, "\"max_minutes\":" + minutes).statusCode(201).body("max_minutes", equalTo(minutes));
        }
        for (int minutes : List.of(-1, 0, 9, 241)) {
            created(user, "\"max_minutes\":" + minutes).statusCode(422).body("errors[0].field", equalTo("max_minutes"));
        }
        created(user, "\"company\":null").statusCode(201).body("max_minutes", nullValue());
    }

    @Test
    void shouldClearWhatIsPatchedWithNull() {
        UUID user = UUID.randomUUID();
        String url = "/api/sessions/"
                + created(
                                user,
                                "\"session_name\":\"Mine\",\"job_description\":\"d\",\"company\":\"c\",\"difficulty\":\"hard\","
                                        + "\"interview_type\":\"technical\",\"language\":\"en-GB\",\"max_minutes\":30")
                        .statusCode(201)
                        .extract()
                        .path("id");
        String token = Tokens.candidate(user);

        Api.as(token).body("{}").patch(url).then().statusCode(200).body("company", equalTo("c"));
        Api.unchecked(token)
                .contentType("application/merge-patch+json")
                .body("{\"company\":null}")
                .patch(url)
                .then()
                .statusCode(200)
                .body("company", nullValue())
                .body("job_description", equalTo("d"))
                .body("max_minutes", equalTo(30));
        Api.as(token)
                .body("{\"session_name\":null,\"job_description\":null,\"difficulty\":null,\"interview_type\":null,"
                        + "\"language\":null,\"max_minutes\":null}")
                .patch(url)
                .then()
                .statusCode(200);
        Api.as(token)
                .get(url)
                .then()
                .body("session_name", equalTo("Engineer"))
                .body("job_description", nullValue())
                .body("difficulty", equalTo("medium"))
                .body("interview_type", equalTo("mixed"))
                .body("language", equalTo("en"))
                .body("max_minutes", nullValue());
        Api.unchecked(token)
                .body("{\"job_title\":null}")
                .patch(url)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("job_title"));
        Api.unchecked(token)
                .body("{\"max_minutes\":5}")
                .patch(url)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("max_minutes"));
    }

    @Test
    void shouldNameTheLanguagesItSpeaks() {
        UUID user = UUID.randomUUID();
        created(user, "\"language\":\"EN-us\"").statusCode(201).body("language", equalTo("EN-us"));
        for (String foreign : List.of("de", "eng", "fr-FR")) {
            created(user, "\"language\":\"" + foreign + "\"")
                    .statusCode(422)
                    .body("code", equalTo("language-unsupported"))
                    .body("supported", contains("en"));
        }
        String url = "/api/sessions/"
                + created(user, "\"language\":\"en\"").extract().path("id");
        Api.as(Tokens.candidate(user))
                .body("{\"language\":\"de\"}")
                .patch(url)
                .then()
                .statusCode(422)
                .body("code", equalTo("language-unsupported"));
    }

    @Test
    void shouldEraseASessionThatNeverBegan() {
        Interviewee candidate = Interviewee.created(clock);

        candidate.call().delete(candidate.url("")).then().statusCode(204);

        candidate.told(SessionEvent.Deleted.class);
        candidate.get("").statusCode(404);
    }

    @Test
    void shouldSettleAnAbandonedSessionBeforeItIsErased() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.post("timer/pause").statusCode(200);
        candidate.call().delete(candidate.url("")).then().statusCode(409).body("from", equalTo("paused"));
        clock.advance(Duration.ofHours(25));
        candidate.told(SessionEvent.Abandoned.class);

        candidate.call().delete(candidate.url("")).then().statusCode(204);

        candidate.told(SessionEvent.Deleted.class);
        List<Class<?>> last = Events.of(Topics.SESSION, candidate.session).stream()
                .<Class<?>>map(Object::getClass)
                .toList();
        assertThat(last.subList(last.size() - 2, last.size()))
                .containsExactly(SessionEvent.Completed.class, SessionEvent.Deleted.class);
    }

    @Test
    void shouldShowAnAdminTheSessionsOfTheUserAskedFor() {
        Interviewee candidate = Interviewee.active(clock);
        Interviewee other = Interviewee.created(clock);
        String admin = Tokens.of(UUID.randomUUID(), "admin");

        Api.as(admin)
                .get("/api/sessions?user_id=" + candidate.user)
                .then()
                .statusCode(200)
                .body("items.id", contains(candidate.session.toString()));
        Api.as(admin)
                .get("/api/sessions/current?user_id=" + candidate.user)
                .then()
                .statusCode(200)
                .body("id", equalTo(candidate.session.toString()));
        Api.as(admin).get("/api/sessions").then().statusCode(200).body("items", empty());
        for (String list : List.of("/api/sessions", "/api/sessions/current")) {
            other.call().get(list + "?user_id=" + candidate.user).then().statusCode(404);
            candidate.call().get(list + "?user_id=" + candidate.user).then().statusCode(200);
        }
        Api.unchecked(admin).get("/api/sessions?user_id=x").then().statusCode(400);
    }

    @Test
    void shouldFindAUserByAddressOrId() {
        Interviewee candidate = Interviewee.created(clock);
        Database.update(
                "update known_user set email = ? where user_id = ?", candidate.user + "@Example.test", candidate.user);
        String admin = Tokens.of(UUID.randomUUID(), "admin");

        for (String by : List.of("email=" + candidate.user + "@example.TEST", "id=" + candidate.user)) {
            Api.as(admin)
                    .get("/api/sessions/users?" + by)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(candidate.user.toString()))
                    .body("items[0].name", equalTo("Test User"))
                    .body("items[0].sessions", equalTo(1))
                    .body("next_cursor", nullValue());
        }
        Api.as(admin)
                .get("/api/sessions/users?id=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as(admin)
                .get("/api/sessions/users?email=nobody@example.test")
                .then()
                .body("items", empty());
        for (String wrong : List.of("", "?email=", "?id=x", "?id=" + candidate.user + "&email=x")) {
            Api.unchecked(admin).get("/api/sessions/users" + wrong).then().statusCode(400);
        }
        Api.as(candidate.token())
                .get("/api/sessions/users?id=" + candidate.user)
                .then()
                .statusCode(403);
        Api.anonymous().get("/api/sessions/users?id=" + candidate.user).then().statusCode(401);
    }

    @Test
    void shouldKnowAUsersNewAddressAtOnce() {
        Interviewee candidate = Interviewee.created(clock);
        Database.update("update known_user set name = 'Old', email = 'old' where user_id = ?", candidate.user);

        created(candidate.user, "\"company\":null").statusCode(201);

        Api.as(Tokens.of(UUID.randomUUID(), "admin"))
                .get("/api/sessions/users?id=" + candidate.user)
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo("Test User"))
                .body("items[0].sessions", equalTo(2));
    }

    @Test
    void shouldLetNoAdminActWithoutAReason() {
        Interviewee candidate = Interviewee.active(clock);
        UUID operator = UUID.randomUUID();
        String admin = Tokens.of(operator, "admin");

        for (String said : List.of("{}", "{\"reason\":null}", "{\"reason\":\"  \"}", "{\"reason\":\"\u200b\"}")) {
            Api.unchecked(admin)
                    .body(said)
                    .post(candidate.url("complete"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("reason-required"));
        }
        Api.as(admin).post(candidate.url("complete")).then().statusCode(422).body("code", equalTo("reason-required"));
        candidate.get("").body("status", equalTo("active"));

        Api.as(admin)
                .header("X-Reason", "asked for by mail")
                .post(candidate.url("complete"))
                .then()
                .statusCode(200);
        Api.as(admin)
                .body("{\"total_minutes\":5}")
                .post(candidate.url("finalize"))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        Api.as(admin)
                .header("X-Reason", "line was bad")
                .body("{\"total_minutes\":5}")
                .post(candidate.url("finalize"))
                .then()
                .statusCode(200);
        candidate
                .get("events?limit=100")
                .body("items.findAll{it.actor == 'admin:" + operator + "'}.kind", contains("completed", "corrected"))
                .body("items.find{it.kind == 'completed'}.detail.note", equalTo("asked for by mail"))
                .body("items.find{it.kind == 'corrected'}.reason", equalTo("line was bad"));
    }

    @Test
    void shouldStopTheClockOfALineThatWasCutWhenItsClientWasSeenLast() {
        clock.stop();
        Interviewee candidate = Interviewee.active(clock);
        candidate.put("heartbeat").statusCode(200);
        Instant cut = clock.instant().plusSeconds(40);
        clock.advance(Duration.ofSeconds(75));

        candidate
                .post("disconnect", "{\"last_seen\":\"" + cut + "\"}")
                .statusCode(200)
                .body("status", equalTo("paused"))
                .body("connected", equalTo(false));

        SessionEvent.Paused paused = candidate.told(SessionEvent.Paused.class);
        assertThat(paused.reason()).isEqualTo("disconnected");
        assertThat(paused.elapsedSeconds()).isBetween(40L, 50L);
        candidate.put("heartbeat").statusCode(200).body("timer.is_running", equalTo(true));
    }

    @Test
    void shouldNeverStopTheClockBeforeASignThatIsKnownNorAfterNow() {
        clock.stop();
        Interviewee candidate = Interviewee.active(clock);
        clock.advance(Duration.ofSeconds(60));
        candidate.put("heartbeat").statusCode(200);
        clock.advance(Duration.ofSeconds(20));

        candidate.post("disconnect", "{\"last_seen\":\"2020-01-01T00:00:00Z\"}").statusCode(200);

        assertThat(candidate.told(SessionEvent.Paused.class).elapsedSeconds()).isBetween(60L, 70L);
        candidate.put("heartbeat").statusCode(200);
        candidate
                .post("disconnect", "{\"last_seen\":\"2999-01-01T00:00:00Z\"}")
                .statusCode(200)
                .body("status", equalTo("paused"));
        assertThat(Events.await(SessionEvent.Paused.class, Topics.SESSION, candidate.session, 2)
                        .get(1)
                        .elapsedSeconds())
                .isBetween(60L, 80L);
    }

    @Test
    void shouldKeepTheClockOfAnIdleCandidateStandingUntilTheyGoOn() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.passes(Duration.ofMinutes(10));

        candidate.post("timer/pause", "{\"reason\":\"idle\"}").statusCode(200).body("is_running", equalTo(false));
        candidate.post("timer/pause", "{\"reason\":\"idle\"}").statusCode(200);

        SessionEvent.Paused paused = candidate.told(SessionEvent.Paused.class);
        assertThat(paused.reason()).isEqualTo("idle");
        assertThat(paused.elapsedSeconds()).isGreaterThanOrEqualTo(600);
        present(candidate, "paused");
        clock.advance(Duration.ofHours(1));
        candidate.get("timer").body("is_running", equalTo(false)).body("elapsed_seconds", equalTo((int)
                paused.elapsedSeconds()));
        candidate.post("timer/resume").statusCode(200).body("is_running", equalTo(true));
        Api.unchecked(candidate.token())
                .body("{\"reason\":\"tired\"}")
                .post(candidate.url("timer/pause"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        candidate.post("timer/pause", "{\"reason\":null}").statusCode(200).body("is_running", equalTo(false));
    }

    @Test
    void shouldTakeHeartbeatAndConnectInEveryLiveState() {
        Interviewee created = Interviewee.created(clock);
        present(created, "created");
        created.post("activate").statusCode(202);
        present(created, "activating");
        Interviewee candidate = Interviewee.active(clock);
        present(candidate, "active");
        candidate.post("timer/pause").statusCode(200);
        present(candidate, "paused");
        clock.advance(Duration.ofHours(25));
        Probe.eventually(() -> candidate.get("").body("status", equalTo("abandoned")));
        candidate.put("heartbeat").statusCode(200);
        candidate.get("").body("status", equalTo("paused"));
        candidate.post("complete").statusCode(200);
        candidate.put("heartbeat").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    private static void present(Interviewee candidate, String status) {
        candidate.get("").body("status", equalTo(status));
        candidate.put("heartbeat").statusCode(200);
        candidate
                .post("connect", "{\"client\":{\"name\":\"web\"}}")
                .statusCode(200)
                .body("session.status", equalTo(status));
    }

    private static ValidatableResponse created(UUID user, String fields) {
        return Api.unchecked(Tokens.candidate(user))
                .body("{\"job_title\":\"Engineer\"," + fields + "}")
                .post("/api/sessions")
                .then();
    }
}
