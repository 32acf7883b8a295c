package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.FakeHolders.Misconduct;
import dev.mockmate.interview.privacy.application.CoordinateErasure;
import dev.mockmate.platform.privacy.ExpireText;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(FakeHolders.class)
class PrivacyIT {
    private static final List<String> OTHERS = List.of("session-service", "billing-service", "test-session-service");
    private static final String MARK = "Zanzibar-4711";

    @Inject
    TestClock clock;

    @Inject
    CoordinateErasure forget;

    @Inject
    ExpireText retention;

    @AfterEach
    void allAreThere() {
        FakeHolders.away = null;
        FakeHolders.misconduct = Misconduct.FAILS;
        FakeHolders.ASKED.clear();
        clock.reset();
    }

    @Test
    void shouldExportWhatEveryServiceHoldsWithTheCallersOwnToken() {
        Sessions session = Sessions.active();
        String interview = answered(session);
        Sessions stranger = Sessions.active();
        answered(stranger);

        String interviews = "services.'interview-service'.interviews";
        Api.as(session.token())
                .get("/api/privacy/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("exported_at", endsWith("Z"))
                .body("user.id", equalTo(session.user().toString()))
                .body("user.email", equalTo("user@example.test"))
                .body("services.'session-service'.part", hasItem("of session-service"))
                .body("services.'billing-service'.part", hasItem("of billing-service"))
                .body("services.'test-session-service'.part", hasItem("of test-session-service"))
                .body(interviews, hasSize(1))
                .body(interviews + "[0].id", equalTo(interview))
                .body(interviews + "[0].resume", containsString(MARK))
                .body(interviews + "[0].plan", nullValue())
                .body(interviews + "[0].questions[0].attempts[0].answer_text", containsString(MARK))
                .body(interviews + "[0].questions[0].attempts[0].assessment.scoring.overall", notNullValue())
                .body("services.'interview-service'.stories[0].title", containsString(MARK))
                .body("services.'interview-service'.job_descriptions[0].text", containsString(MARK))
                .body("services.'interview-service'.known_sessions[0].session_name", equalTo("Practice"));

        assertThat(FakeHolders.ASKED).hasSize(3).allSatisfy(asked -> assertThat(asked)
                .endsWith("/internal/privacy/export Bearer " + session.token()));
    }

    @Test
    void shouldKeepAssessmentsOfARealInterviewUnderWayToItself() {
        Sessions session = Sessions.active();
        String id = init(session, Map.of("session_id", session.id(), "mode", "real"));
        submit(session, id);

        String attempt = "services.'interview-service'.interviews[0].questions[0].attempts[0]";
        Api.as(session.token())
                .get("/api/privacy/export")
                .then()
                .statusCode(200)
                .body(attempt + ".answer_text", containsString(MARK))
                .body(attempt + ".assessment", nullValue())
                .body(attempt + ".overall", nullValue());
    }

    @ParameterizedTest
    @EnumSource(Misconduct.class)
    void shouldNeitherFollowNorSwallowWhatAServiceAnswersInstead(Misconduct misconduct) {
        FakeHolders.away = "billing-service";
        FakeHolders.misconduct = misconduct;
        String token = Tokens.candidate(UUID.randomUUID());

        Api.as(token)
                .get("/api/privacy/export")
                .then()
                .statusCode(503)
                .body("code", equalTo("export-incomplete"))
                .body("service", equalTo("billing-service"));

        assertThat(FakeHolders.ASKED)
                .as("the token goes nowhere else")
                .noneMatch(asked -> asked.startsWith("/elsewhere"));
        FakeHolders.away = null;
        Api.as(token).get("/api/privacy/export").then().statusCode(200);
    }

    @Test
    void shouldRatherFailThanLeaveAServiceOut() {
        FakeHolders.away = "billing-service";
        String token = Tokens.candidate(UUID.randomUUID());

        Api.as(token)
                .get("/api/privacy/export")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("export-incomplete"))
                .body("service", equalTo("billing-service"));

        FakeHolders.away = null;
        Api.as(token).get("/api/privacy/export").then().statusCode(200);
    }

    @Test
    void shouldEraseHereTellAllAndBeDoneWhenAllHaveReported() {
        Sessions session = Sessions.active();
        String interview = answered(session);
        Sessions stranger = Sessions.active();
        String others = answered(stranger);

        JsonPath wish = Api.as(session.token())
                .delete("/api/privacy/me")
                .then()
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .body("services", hasSize(4))
                .header("Location", containsString("/api/privacy/erasures/"))
                .extract()
                .jsonPath();
        UUID id = wish.getUUID("id");
        assertThat(Duration.between(
                        Instant.parse(wish.getString("requested_at")), Instant.parse(wish.getString("due_at"))))
                .isEqualTo(Duration.ofDays(1));

        PrivacyEvent.ErasureRequested told = Events.await(
                        PrivacyEvent.ErasureRequested.class, Topics.PRIVACY, session.user(), 1)
                .get(0);
        assertThat(told.requestId()).isEqualTo(id);
        assertThat(Events.exactly(PrivacyEvent.UserErased.class, Topics.PRIVACY, session.user(), 1))
                .extracting(PrivacyEvent.UserErased::service)
                .containsExactly("interview-service");
        assertNothingIsLeftOf(session);
        assertNoStoryIsLeftOf(session);
        Api.as(session.token()).get("/api/mock/" + interview).then().statusCode(404);
        Api.as(session.token()).get("/api/mock").then().statusCode(200).body("items", hasSize(0));
        Api.as(stranger.token()).get("/api/mock/" + others).then().statusCode(200);
        Api.as(stranger.token()).get("/api/privacy/erasures/" + id).then().statusCode(404);
        Api.as(Tokens.of(UUID.randomUUID(), "admin"))
                .get("/api/privacy/erasures?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        Api.as(session.token()).get("/api/privacy/erasures").then().statusCode(403);

        OTHERS.forEach(service -> Events.send(new PrivacyEvent.UserErased(id, session.user(), service, Instant.now())));
        Probe.eventually(() -> Api.as(session.token())
                .get("/api/privacy/erasures/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("completed_at", notNullValue())
                .body("services.erased_at", not(hasItem(nullValue()))));
        Api.as(session.token()).delete("/api/privacy/me").then().statusCode(202);
    }

    @Test
    void shouldForgetWhatLateEventsOfASessionBroughtIn() {
        Sessions session = Sessions.active();
        answered(session);
        Api.as(session.token()).delete("/api/privacy/me").then().statusCode(202);
        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, session.user(), 1);

        // session-service erases the session a moment later, and ends it before
        Events.send(new SessionEvent.Changed(
                session.id(), session.user(), MARK, MARK, MARK, MARK, "easy", "mixed", "en", Instant.now()));
        Events.send(new SessionEvent.Completed(session.id(), session.user(), "user_ended", 60, 1, true, Instant.now()));
        session.awaiting("completed");
        Events.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));

        Probe.eventually(() -> assertNothingIsLeftOf(session));
    }

    @Test
    void shouldNotBringAnErasedSessionBackByWhatComesLateFromOtherTopics() {
        Sessions session = Sessions.active();
        Events.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));
        Probe.eventually(() -> assertThat(
                        Database.number("select count(*) from erased_session_view where session_id = ?", session.id()))
                .isEqualTo(1));

        List<UUID> late = List.of(
                Events.send(new BillingEvent.ActivationApproved(
                        session.id(), session.user(), UUID.randomUUID(), 1, 2, Instant.now())),
                Events.send(new BillingEvent.HoldCaptured(session.id(), session.user(), 1, Instant.now())),
                Events.send(new BillingEvent.CreditCharged(session.id(), session.user(), 2, 60, Instant.now())),
                Events.send(
                        new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now())),
                Events.send(new SessionEvent.Completed(
                        session.id(), session.user(), "user_ended", 60, 1, true, Instant.now())));

        late.forEach(event -> Probe.eventually(
                () -> assertThat(Database.number("select count(*) from inbox where event_id = ?", event))
                        .isEqualTo(1)));
        assertNothingIsLeftOf(session);
    }

    @Test
    void shouldExportAndForgetTheCallsForPreviewsToo() {
        UUID user = UUID.randomUUID();
        Database.update(
                "insert into model_calls (id, user_id, purpose, model, prompt_version, started_at, total_ms, tokens_in,"
                        + " tokens_out, estimated, outcome) values (?, ?, 'plan', 'model-x', 'plan-2',"
                        + " now() - interval '1 minute', 1, 1, 1, false, 'ok')",
                UUID.randomUUID(),
                user);
        Api.as(Tokens.candidate(user))
                .get("/api/privacy/export")
                .then()
                .body("services.'interview-service'.model_calls", hasSize(1));

        Api.as(Tokens.candidate(user)).delete("/api/privacy/me").then().statusCode(202);
        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, user, 1);

        assertThat(Database.number("select count(*) from model_calls where user_id = ?", user))
                .isZero();
    }

    @Test
    void shouldForgetErasedSessionsThemselvesAfterAYear() throws Throwable {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        Database.update("insert into erased_session_view values (?, now() - interval '366 days')", old);
        Database.update("insert into erased_session_view values (?, now())", young);

        VertxContextSupport.subscribeAndAwait(retention::expire);

        assertThat(Database.number("select count(*) from erased_session_view where session_id = ?", old))
                .isZero();
        assertThat(Database.number("select count(*) from erased_session_view where session_id = ?", young))
                .isEqualTo(1);
    }

    @Test
    void shouldAskAgainWhenAServiceDoesNotReport() throws Throwable {
        UUID user = UUID.randomUUID();
        Api.as(Tokens.candidate(user)).delete("/api/privacy/me").then().statusCode(202);
        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, user, 1);

        clock.advance(Duration.ofMinutes(59));
        VertxContextSupport.subscribeAndAwait(forget::askAgain);
        clock.advance(Duration.ofMinutes(2));
        VertxContextSupport.subscribeAndAwait(forget::askAgain);
        VertxContextSupport.subscribeAndAwait(forget::askAgain);

        List<PrivacyEvent.ErasureRequested> asked =
                Events.exactly(PrivacyEvent.ErasureRequested.class, Topics.PRIVACY, user, 2);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).isEqualTo(asked.get(0));
        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, user, 2);
    }

    @Test
    void shouldEraseInterviewsUntouchedForAYear() throws Throwable {
        Sessions old = Sessions.active();
        answered(old);
        Database.update(
                "update mock_interviews set updated_at = now() - interval '366 days' where session_id = ?", old.id());
        Database.update(
                "update session_view set status = 'completed', created_at = now() - interval '366 days',"
                        + " started_at = null, presence_at = null where session_id = ?",
                old.id());
        Sessions young = Sessions.active();
        String interview = answered(young);

        VertxContextSupport.subscribeAndAwait(retention::expire);

        assertNothingIsLeftOf(old);
        Api.as(young.token()).get("/api/mock/" + interview).then().statusCode(200);
    }

    @Test
    void shouldKeepRecruitersAndSessionTokensOut() {
        UUID user = UUID.randomUUID();
        for (String token : List.of(Tokens.of(user, "recruiter"), Tokens.session(user, UUID.randomUUID()))) {
            Api.as(token).get("/api/privacy/export").then().statusCode(403);
            Api.as(token).delete("/api/privacy/me").then().statusCode(403);
        }
    }

    private static void assertNothingIsLeftOf(Sessions session) {
        assertThat(Database.number("select count(*) from mock_interviews where user_id = ?", session.user()))
                .isZero();
        assertThat(Database.number("select count(*) from mock_interview_attempts where user_id = ?", session.user()))
                .isZero();
        assertThat(Database.number("select count(*) from transcript_segment where session_id = ?", session.id()))
                .isZero();
        assertThat(Database.number("select count(*) from session_view where user_id = ?", session.user()))
                .isZero();
    }

    private static void assertNoStoryIsLeftOf(Sessions session) {
        assertThat(Database.number("select count(*) from star_stories where user_id = ?", session.user()))
                .isZero();
        assertThat(Database.number("select count(*) from job_descriptions where user_id = ?", session.user()))
                .isZero();
    }

    /** An interview with one assessed answer, a story and a job description; the interview's id. */
    private static String answered(Sessions session) {
        create(session, "job-descriptions", Map.of("title", "Engineer", "text", "Java in " + MARK));
        create(
                session,
                "answer-library",
                Map.of(
                        "title", "Night in " + MARK,
                        "situation", "The nightly job of our payments team failed every week.",
                        "task", "I had to make it reliable without stopping releases.",
                        "action", "I made each step idempotent and added an alert for every failure.",
                        "result", "Failures fell from four a month to none in six months."));
        String id = init(session, Map.of("session_id", session.id(), "resume", "Worked in " + MARK));
        submit(session, id);
        return id;
    }

    private static void create(Sessions session, String what, Map<String, Object> body) {
        Api.as(session.token()).body(body).post("/api/" + what).then().statusCode(201);
    }

    private static String init(Sessions session, Map<String, Object> wish) {
        return Api.as(session.token())
                .body(wish)
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void submit(Sessions session, String interview) {
        JsonPath question = Api.as(session.token())
                .post("/api/mock/" + interview + "/next-question")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Api.as(session.token())
                .header("Prefer", "wait=60")
                .body(Map.of(
                        "exchange_id",
                        question.getString("exchange_id"),
                        "answer_text",
                        MARK + ". " + MockApiIT.STRONG,
                        "response_time",
                        60))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(200);
    }
}
