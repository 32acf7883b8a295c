package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SessionLifecycleIT extends SessionApi {
    @Test
    void shouldCreateASessionWithoutTakingACredit() {
        UUID id = create();

        Api.as(token)
                .get("/api/sessions/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("created"))
                .body("credits_used", equalTo(0))
                .body("difficulty", equalTo("medium"))
                .body("started_at", nullValue());
        assertThat(Events.await(SessionEvent.Created.class, Topics.SESSION, id, 1)
                        .get(0)
                        .jobTitle())
                .isEqualTo("Backend Engineer");
    }

    @Test
    void shouldHoldInterviewsOnlyInSupportedLanguages() {
        String user = Tokens.candidate(UUID.randomUUID());
        Api.as(user)
                .body("{\"job_title\":\"Engineer\",\"language\":\"fr-CA\"}")
                .post("/api/sessions")
                .then()
                .statusCode(422)
                .body("code", equalTo("language-unsupported"))
                .body("supported", org.hamcrest.Matchers.contains("en"));
        String id = Api.as(user)
                .body("{\"job_title\":\"Engineer\",\"language\":\"EN-gb\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(user)
                .body("{\"language\":\"de\"}")
                .patch("/api/sessions/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("language-unsupported"));
    }

    @Test
    void shouldBecomeActiveWhenBillingHoldsACredit() {
        UUID id = create();

        Response answer = activate(id, requested -> approve(requested));

        answer.then().statusCode(200).body("status", equalTo("active")).body("credits_used", equalTo(1));
        Api.as(token).get("/api/sessions/current").then().statusCode(200).body("id", equalTo(id.toString()));
        Api.as(token).post("/api/sessions/{id}/activate", id).then().statusCode(200);
        assertThat(Events.of(Topics.SESSION, id).stream().filter(SessionEvent.ActivationRequested.class::isInstance))
                .as("activating again asks for nothing")
                .hasSize(1);
    }

    @Test
    void shouldGoBackToCreatedWhenBillingDeclines() {
        UUID id = create();

        Response answer = activate(
                id,
                requested -> Events.send(
                        new BillingEvent.ActivationDeclined(id, user, requested.activationId(), 1, 0, Instant.now())));

        answer.then()
                .statusCode(402)
                .contentType("application/problem+json")
                .body("code", equalTo("insufficient-credits"))
                .body("required", equalTo(1))
                .body("available", equalTo(0));
        Api.as(token).get("/api/sessions/{id}", id).then().body("status", equalTo("created"));
        assertThat(Events.await(SessionEvent.ActivationWithdrawn.class, Topics.SESSION, id, 1)
                        .get(0)
                        .reason())
                .as("the others hear that it is created again")
                .isEqualTo("declined");
    }

    @Test
    void shouldAnswerAcceptedWhileBillingIsSilentAndFinishLater() {
        UUID id = create();

        Api.as(token)
                .post("/api/sessions/{id}/activate", id)
                .then()
                .statusCode(202)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/sessions/" + id + "/status"))
                .body("status", equalTo("activating"));
        approve(Events.await(SessionEvent.ActivationRequested.class, Topics.SESSION, id, 1)
                .get(0));

        Probe.eventually(
                () -> Api.as(token).get("/api/sessions/{id}/status", id).then().body("status", equalTo("active")));
    }

    @Test
    void shouldLeaveNothingOfEventsThatDoNotConcernSessions() {
        UUID id = create();
        UUID prepared = UUID.randomUUID();
        Events.send(prepared, new InterviewEvent.Prepared(id, user, UUID.randomUUID(), 5, Instant.now()));

        Events.barrier(id);

        assertThat(Database.number("select count(*) from inbox where event_id = ?", prepared))
                .isZero();
    }

    @Test
    void shouldIgnoreADecisionThatCameTwice() {
        UUID id = active();
        SessionEvent.ActivationRequested requested = Events.await(
                        SessionEvent.ActivationRequested.class, Topics.SESSION, id, 1)
                .get(0);
        UUID eventId = UUID.randomUUID();
        BillingEvent again =
                new BillingEvent.ActivationApproved(id, user, requested.activationId(), 1, 0, Instant.now());
        Events.send(eventId, again);
        Events.send(eventId, again);
        Events.send(new BillingEvent.HoldCaptured(id, user, 1, Instant.now()));
        Probe.eventually(() -> assertThat(Database.number("select count(*) from inbox where event_id = ?", eventId))
                .isEqualTo(1));

        assertThat(Database.number(
                        "select count(*) from session_history where session_id = ? and kind = 'activated'", id))
                .isEqualTo(1);
    }

    @Test
    void shouldStopTheClockWhilePaused() {
        clock.stop();
        UUID id = active();
        clock.advance(Duration.ofSeconds(40));
        Api.as(token)
                .post("/api/sessions/{id}/timer/pause", id)
                .then()
                .statusCode(200)
                .body("is_running", equalTo(false));
        clock.advance(Duration.ofMinutes(30));

        Api.as(token).post("/api/sessions/{id}/timer/pause", id).then().statusCode(200);
        int elapsed = Api.as(token)
                .post("/api/sessions/{id}/timer/resume", id)
                .then()
                .statusCode(200)
                .body("is_running", equalTo(true))
                .extract()
                .path("elapsed_seconds");

        assertThat(elapsed).isBetween(40, 50);
        Events.await(SessionEvent.Resumed.class, Topics.SESSION, id, 1);
        assertThat(Events.exactly(SessionEvent.Paused.class, Topics.SESSION, id, 1))
                .hasSize(1);
    }

    @Test
    void shouldPauseBackDatedToTheLastSignOfALostClient() {
        UUID id = active();
        Api.as(token)
                .put("/api/sessions/{id}/heartbeat", id)
                .then()
                .statusCode(200)
                .body("interval_seconds", equalTo(30));
        clock.advance(Duration.ofMinutes(10));

        Probe.eventually(() -> Api.as(token)
                .get("/api/sessions/{id}", id)
                .then()
                .body("status", equalTo("paused"))
                .body("interview_duration", equalTo(0)));
        Api.as(token)
                .put("/api/sessions/{id}/heartbeat", id)
                .then()
                .statusCode(200)
                .body("timer.is_running", equalTo(true));
    }

    @Test
    void shouldMeterEveryFiveMinutesOfProvenRunningTime() {
        UUID id = active();
        for (int minute = 0; minute < 11; minute++) {
            clock.advance(Duration.ofMinutes(1));
            Api.as(token).put("/api/sessions/{id}/heartbeat", id).then().statusCode(200);
        }

        assertThat(Events.exactly(SessionEvent.Metered.class, Topics.SESSION, id, 2))
                .extracting(SessionEvent.Metered::elapsedSeconds)
                .containsExactly(300L, 600L);
        assertThat(Events.await(SessionEvent.InterviewBegan.class, Topics.SESSION, id, 1)
                        .get(0)
                        .because())
                .isEqualTo("running_time");
    }

    @Test
    void shouldSayThatTheInterviewBeganWithTheFirstQuestion() {
        UUID id = active();
        InterviewEvent delivered =
                new InterviewEvent.QuestionDelivered(id, user, UUID.randomUUID(), UUID.randomUUID(), 1, Instant.now());
        Events.send(delivered);
        Events.send(delivered);

        Events.await(SessionEvent.InterviewBegan.class, Topics.SESSION, id, 1);
        Api.as(token)
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("end_reason", equalTo("user_ended"))
                .body("ended_at", notNullValue());
        SessionEvent.Completed completed = Events.await(SessionEvent.Completed.class, Topics.SESSION, id, 1)
                .get(0);
        assertThat(completed.interviewBegan()).isTrue();
        assertThat(completed.creditsDue()).isEqualTo(1);
        assertThat(Events.exactly(SessionEvent.InterviewBegan.class, Topics.SESSION, id, 1))
                .hasSize(1);
    }

    @Test
    void shouldCorrectTheCostWhenTheFirstQuestionIsHeardOfAfterTheEnd() {
        // given a session that was over before anybody told that its first question had reached the client
        UUID id = active();
        InterviewEvent delivered =
                new InterviewEvent.QuestionDelivered(id, user, UUID.randomUUID(), UUID.randomUUID(), 1, Instant.now());
        clock.advance(Duration.ofSeconds(10));
        Api.as(token).post("/api/sessions/{id}/complete", id).then().statusCode(200);
        assertThat(Events.await(SessionEvent.Completed.class, Topics.SESSION, id, 1)
                        .get(0)
                        .interviewBegan())
                .isFalse();

        // when it is told, twice
        Events.send(delivered);
        Events.send(delivered);

        // then billing learns once what is due
        SessionEvent.Corrected corrected = Events.await(SessionEvent.Corrected.class, Topics.SESSION, id, 1)
                .get(0);
        assertThat(corrected.creditsDue()).isEqualTo(1);
        assertThat(corrected.correctedBy()).isNull();
        Events.await(SessionEvent.InterviewBegan.class, Topics.SESSION, id, 1);
        Events.send(new BillingEvent.CreditCharged(id, user, 1, 0, Instant.now()));
        Probe.eventually(
                () -> Api.as(token).get("/api/sessions/{id}", id).then().body("credits_used", equalTo(1)));
        assertThat(Events.exactly(SessionEvent.Corrected.class, Topics.SESSION, id, 1))
                .hasSize(1);
    }

    @Test
    void shouldCostNothingWhenTheInterviewNeverBegan() {
        UUID id = active();

        Api.as(token).post("/api/sessions/{id}/timer/stop", id).then().statusCode(200);

        assertThat(Events.await(SessionEvent.Completed.class, Topics.SESSION, id, 1)
                        .get(0)
                        .creditsDue())
                .isZero();
        Api.as(token).get("/api/sessions/{id}", id).then().body("credits_used", equalTo(0));
        Api.as(token).post("/api/sessions/{id}/complete", id).then().statusCode(200);
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200);
        Api.unchecked(token).put("/api/sessions/{id}/heartbeat", id).then().statusCode(409);
    }

    @Test
    void shouldNameARefusedMove() {
        UUID id = create();

        Api.as(token)
                .post("/api/sessions/{id}/timer/pause", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("from", equalTo("created"))
                .body("to", equalTo("paused"));
    }

    @Test
    void shouldWithdrawAnActivationNobodyDecides() {
        UUID id = create();
        Api.as(token).post("/api/sessions/{id}/activate", id).then().statusCode(202);
        clock.advance(Duration.ofMinutes(3));

        Events.await(SessionEvent.ActivationWithdrawn.class, Topics.SESSION, id, 1);

        Api.as(token).get("/api/sessions/{id}", id).then().body("status", equalTo("created"));
    }

    @Test
    void shouldAnswerTheSameToTheSameIdempotencyKey() {
        String key = "key-" + UUID.randomUUID();
        String first = createWith(key, "{\"job_title\":\"Engineer\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        createWith(key, "{\"job_title\":\"Engineer\"}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        createWith(key, "{\"job_title\":\"Other\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void shouldListOwnSessionsPageByPage() {
        for (int i = 0; i < 3; i++) {
            create();
        }

        String cursor = Api.as(token)
                .get("/api/sessions?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next_cursor");
        Api.as(token)
                .get("/api/sessions?limit=2&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next_cursor", nullValue());
        Api.as(token).get("/api/sessions?status=active").then().body("items", hasSize(0));
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/sessions/current")
                .then()
                .statusCode(204);
    }
}
