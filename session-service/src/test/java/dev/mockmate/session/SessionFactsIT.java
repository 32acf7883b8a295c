package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionFactsIT {
    @Inject
    TestClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldSayWhetherASessionCanBeConnectedTo() {
        Interviewee candidate = Interviewee.active(clock);
        Interviewee stranger = Interviewee.created(clock);

        candidate
                .get("validate")
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("session_id", equalTo(candidate.session.toString()))
                .body("status", equalTo("active"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("reason")));
        shouldBeUnknown(stranger.call().get(candidate.url("validate")).then());
        shouldBeUnknown(stranger.call()
                .get("/api/sessions/{id}/validate", UUID.randomUUID())
                .then());
        candidate.post("complete").statusCode(200);
        candidate.get("validate").body("valid", equalTo(false)).body("reason", equalTo("completed"));
        Api.unchecked(candidate.token())
                .get("/api/sessions/nope/validate")
                .then()
                .statusCode(400);
        Api.anonymous().get(candidate.url("validate")).then().statusCode(401);
    }

    @Test
    void shouldSayWhoMayUseASession() {
        Interviewee candidate = Interviewee.created(clock);
        Interviewee stranger = Interviewee.created(clock);
        String admin = Tokens.of(UUID.randomUUID(), "admin");

        candidate.get("access").statusCode(200).body("has_access", equalTo(true));
        candidate.get("access?user_id=" + candidate.user).body("has_access", equalTo(true));
        candidate.get("access?user_id=" + stranger.user).statusCode(403).body("code", equalTo("forbidden"));
        stranger.call().get(candidate.url("access")).then().statusCode(200).body("has_access", equalTo(false));
        Api.as(admin)
                .get(candidate.url("access?user_id=" + candidate.user))
                .then()
                .body("has_access", equalTo(true));
        Api.as(admin)
                .get(candidate.url("access?user_id=" + stranger.user))
                .then()
                .body("has_access", equalTo(false));
        Api.as(admin).get(candidate.url("access")).then().body("has_access", equalTo(true));
        Api.unchecked(candidate.token())
                .get(candidate.url("access?user_id=nope"))
                .then()
                .statusCode(400);
    }

    @Test
    void shouldShowEveryCreditAsBillingToldIt() {
        Interviewee candidate = Interviewee.created(clock);
        candidate
                .get("credit-usage")
                .statusCode(200)
                .body("credits_used", equalTo(0))
                .body("base_credit", equalTo(0))
                .body("next_credit_at_minute", equalTo(60))
                .body("breakdown", hasSize(0));
        Interviewee running = Interviewee.active(clock);
        running.get("credit-usage").body("breakdown[0].state", equalTo("held")).body("base_credit", equalTo(1));

        Events.send(new BillingEvent.HoldCaptured(running.session, running.user, 1, clock.instant()));
        Events.send(new BillingEvent.CreditCharged(running.session, running.user, 2, 60, clock.instant()));

        Probe.eventually(() -> running.get("credit-usage")
                .body("credits_used", equalTo(2))
                .body("base_credit", equalTo(1))
                .body("hourly_credits", equalTo(1))
                .body("breakdown.state", equalTo(List.of("captured", "captured")))
                .body("breakdown.at_minute", equalTo(List.of(0, 60)))
                .body("breakdown[1].charged_at", notNullValue()));
        running.get("active-info")
                .statusCode(200)
                .body("session.status", equalTo("active"))
                .body("timer.is_running", equalTo(true))
                .body("credit_usage.credits_used", equalTo(2))
                .body("$", org.hamcrest.Matchers.hasKey("connection"))
                .body("connection", nullValue());
    }

    @Test
    void shouldShowThatAHoldWasReleased() {
        Interviewee candidate = Interviewee.active(clock);

        candidate.post("complete").statusCode(200);

        candidate.get("credit-usage").body("credits_used", equalTo(0)).body("breakdown[0].state", equalTo("released"));
    }

    @Test
    void shouldTellTheWholeHistoryOldestFirst() {
        Interviewee candidate = Interviewee.active(clock);
        Events.send(new InterviewEvent.QuestionDelivered(
                candidate.session, candidate.user, UUID.randomUUID(), UUID.randomUUID(), 1, clock.instant()));
        candidate.told(SessionEvent.InterviewBegan.class);
        candidate.post("connect", "{\"client\":{\"name\":\"web\"}}").statusCode(200);
        candidate.post("timer/pause").statusCode(200);
        candidate.post("timer/resume").statusCode(200);
        candidate.post("disconnect").statusCode(200);
        candidate.post("complete").statusCode(200);

        List<String> kinds = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = candidate
                    .get("events?limit=4" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            kinds.addAll(page.getList("items.kind"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(kinds)
                .containsExactly(
                        "created",
                        "activation_requested",
                        "activated",
                        "interview_began",
                        "connected",
                        "paused",
                        "metered",
                        "resumed",
                        "disconnected",
                        "paused",
                        "metered",
                        "completed");
        candidate
                .get("events")
                .body("items[0].actor", equalTo("user:" + candidate.user))
                .body("items[2].actor", equalTo("billing"))
                .body("items[5].reason", equalTo("user"))
                .body("items[4].detail.client_name", equalTo("web"))
                .body("items[9].reason", equalTo("disconnected"));
        Interviewee.created(clock).call().get(candidate.url("events")).then().statusCode(404);
        Api.as(Tokens.of(UUID.randomUUID(), "admin"))
                .get(candidate.url("events"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldKeepTheDurationThatIsSaidAfterTheClockWasStopped() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.post("timer/stop").statusCode(200);

        for (int again = 0; again < 2; again++) {
            candidate
                    .post("finalize", "{\"total_minutes\":45}")
                    .statusCode(200)
                    .body("status", equalTo("completed"))
                    .body("interview_duration", equalTo(0));
        }
        candidate
                .post("finalize", "{\"total_minutes\":46}")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        candidate
                .get("events?limit=100")
                .body("items.findAll{it.kind == 'duration_claimed'}.detail.claimed_minutes", equalTo(List.of(45)));
    }

    @Test
    void shouldCorrectOnceForOneKey() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.post("timer/stop").statusCode(200);
        String admin = Tokens.of(UUID.randomUUID(), "admin");
        String key = UUID.randomUUID().toString();

        correct(admin, candidate, 59, key).statusCode(200).body("interview_duration", equalTo(59));
        correct(admin, candidate, 30, UUID.randomUUID().toString()).statusCode(200);
        correct(admin, candidate, 59, key)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("interview_duration", equalTo(59));
        correct(admin, candidate, 58, key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        candidate.get("").body("interview_duration", equalTo(30));
    }

    private static ValidatableResponse correct(String admin, Interviewee candidate, int minutes, String key) {
        return Api.as(admin)
                .header("Idempotency-Key", key)
                .body("{\"total_minutes\":" + minutes + ",\"reason\":\"line was bad\"}")
                .post(candidate.url("finalize"))
                .then();
    }

    @Test
    void shouldRefuseABodyThatACallDoesNotRead() {
        Interviewee candidate = Interviewee.active(clock);
        for (String call : List.of("timer/pause", "disconnect", "complete")) {
            unread(candidate)
                    .post(candidate.url(call))
                    .then()
                    .statusCode(415)
                    .body("code", equalTo("unsupported-media-type"));
        }
        unread(candidate).put(candidate.url("heartbeat")).then().statusCode(415);
        candidate.get("").body("status", equalTo("active"));

        Api.unchecked(candidate.token())
                .contentType("text/plain")
                .post(candidate.url("timer/pause"))
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification unread(Interviewee candidate) {
        return Api.unchecked(candidate.token()).contentType("text/plain").body("{\"reason\":\"idle\"}");
    }

    @Test
    void shouldChangeWhatASessionIsAboutUntilItBegins() {
        Interviewee candidate = Interviewee.created(clock);

        candidate
                .call()
                .body("{\"job_title\":\"Data Engineer\",\"company\":\"\",\"difficulty\":\"hard\"}")
                .patch(candidate.url(""))
                .then()
                .statusCode(200)
                .body("job_title", equalTo("Data Engineer"))
                .body("company", nullValue())
                .body("difficulty", equalTo("hard"))
                .body("session_name", equalTo("Backend Engineer"));
        candidate
                .call()
                .body("{\"job_title\":\"Data Engineer\"}")
                .patch(candidate.url(""))
                .then()
                .statusCode(200);
        assertThat(candidate.told(SessionEvent.Changed.class).jobTitle()).isEqualTo("Data Engineer");
        assertThat(candidate.count(SessionEvent.Changed.class)).isEqualTo(1);

        candidate
                .call()
                .body("{\"session_name\":\" \"}")
                .patch(candidate.url(""))
                .then()
                .statusCode(200)
                .body("session_name", equalTo("Data Engineer"));
        candidate
                .call()
                .body("{\"job_title\":\"x\",\"session_name\":\"\",\"company\":\"\",\"job_description\":\" \"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .body("session_name", equalTo("x"))
                .body("company", nullValue())
                .body("job_description", nullValue());
        shouldRefusePatch(candidate, "{\"job_title\":\" \"}", 422);
        shouldRefusePatch(candidate, "{\"nothing\":1}", 400);
        shouldRefusePatch(Interviewee.created(clock).token(), candidate, "{\"job_title\":\"x\"}", 404);
        Interviewee active = Interviewee.active(clock);
        active.call()
                .body("{\"job_title\":\"x\"}")
                .patch(active.url(""))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("from", equalTo("active"))
                .body("to", equalTo("changed"));
    }

    @Test
    void shouldEraseASessionThatIsOver() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.post("connect", "{\"client\":{\"name\":\"web\"}}").statusCode(200);
        candidate
                .call()
                .delete(candidate.url(""))
                .then()
                .statusCode(409)
                .body("from", equalTo("active"))
                .body("to", equalTo("deleted"));
        candidate.post("complete").statusCode(200);
        Interviewee stranger = Interviewee.created(clock);
        stranger.call().delete(candidate.url("")).then().statusCode(404);

        candidate.call().delete(candidate.url("")).then().statusCode(204);

        candidate.told(SessionEvent.Deleted.class);
        candidate.get("").statusCode(404);
        candidate.call().delete(candidate.url("")).then().statusCode(204);
        stranger.call().delete(candidate.url("")).then().statusCode(404);
        assertThat(candidate.count(SessionEvent.Deleted.class)).isEqualTo(1);
        for (String table : List.of("session_history", "clock_interval", "session_connection", "session_presence")) {
            assertThat(Database.number("select count(*) from " + table + " where session_id = ?", candidate.session))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void shouldForgetTheStoredAnswerThatMadeAnErasedSession() {
        UUID user = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String first = createOnce(user, key).extract().path("id");
        createOnce(user, key).header("Idempotency-Replayed", "true").body("id", equalTo(first));

        Api.as(Tokens.candidate(user)).delete("/api/sessions/" + first).then().statusCode(204);

        assertThat(createOnce(user, key).extract().<String>path("id")).isNotEqualTo(first);
    }

    private static ValidatableResponse createOnce(UUID user, String key) {
        return Api.as(Tokens.candidate(user))
                .header("Idempotency-Key", key)
                .body("{\"job_title\":\"Engineer\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldExpireASessionThatNeverBegan() {
        Interviewee candidate = Interviewee.created(clock);
        clock.advance(Duration.ofDays(7).plusSeconds(1));

        candidate.told(SessionEvent.Expired.class);

        candidate.get("validate").body("valid", equalTo(false)).body("reason", equalTo("expired"));
        candidate.post("activate").statusCode(409).body("from", equalTo("expired"));
        candidate.call().delete(candidate.url("")).then().statusCode(204);
    }

    private static void shouldBeUnknown(ValidatableResponse answer) {
        assertThat(answer.statusCode(200).extract().jsonPath().getMap("$"))
                .containsOnly(
                        org.assertj.core.api.Assertions.entry("valid", false),
                        org.assertj.core.api.Assertions.entry("reason", "unknown"));
    }

    private static void shouldRefusePatch(Interviewee candidate, String body, int status) {
        shouldRefusePatch(candidate.token(), candidate, body, status);
    }

    private static void shouldRefusePatch(String token, Interviewee candidate, String body, int status) {
        Api.unchecked(token).body(body).patch(candidate.url("")).then().statusCode(status);
    }
}
