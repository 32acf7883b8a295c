package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an interview over the REST API owes to its session, its plan and those who have nothing to do with it. */
@QuarkusTest
class MockApiSessionIT extends InterviewApi {
    @Test
    void shouldBoundWhatTheAnswersOfOneInterviewHold() {
        Sessions session = Sessions.active();
        String id = init(session);
        JsonPath first = next(session, id);
        submitAndWait(session, first, STRONG);
        JsonPath second = next(session, id);
        Database.update(
                "update mock_interview_attempts set ai_feedback = repeat('x', 1950000) where id = ?",
                UUID.fromString(first.getString("attempt_id")));
        String tooMuch = "x".repeat(50_000);

        Map<String, Object> submission =
                Map.of("exchange_id", second.getString("exchange_id"), "answer_text", tooMuch, "response_time", 10);
        full(Api.as(session.token()).body(submission).post("/api/mock/attempts/submit"));
        full(Api.as(session.token())
                .body(Map.of("answer_text", tooMuch))
                .put("/api/mock/attempts/" + second.getString("attempt_id") + "/draft"));
        full(Api.as(session.token())
                .body(Map.of(
                        "question_id",
                        first.getString("exchange_id"),
                        "answer_text",
                        tooMuch,
                        "response_time",
                        10,
                        "ai_score",
                        5))
                .post("/api/interviews/" + session.id() + "/answers"));
        submitAndWait(session, second, STRONG);
    }

    @Test
    void shouldKeepThePlanOnceAClientHasAskedAQuestionByItself() {
        Sessions session = Sessions.active();
        init(session);
        Api.as(session.token())
                .body(Map.of(
                        "question_number",
                        1,
                        "question_text",
                        "Why this job?",
                        "category",
                        "introduction",
                        "difficulty_level",
                        "easy",
                        "expected_duration",
                        3))
                .post("/api/interviews/" + session.id() + "/questions")
                .then()
                .statusCode(201);

        Api.as(session.token())
                .body(Map.of("session_id", session.id()))
                .post("/api/mock/init")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-under-way"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "idle"})
    void shouldRefuseASessionThatIsNotLive(String reason) {
        Sessions created = Sessions.created();
        Sessions paused = Sessions.active();
        String id = init(paused);
        paused.pause(reason);

        Api.as(created.token())
                .body(Map.of("session_id", created.id()))
                .post("/api/mock/init")
                .then()
                .statusCode(409)
                .body("code", equalTo("session-not-live"))
                .body("session_status", equalTo("created"));
        Api.as(paused.token())
                .post("/api/mock/" + id + "/next-question")
                .then()
                .statusCode(409)
                .body("session_status", equalTo("paused"));
    }

    @Test
    void shouldWaitForASessionThatIsJustBecomingLive() {
        // The wait is two seconds, which a busy machine may need for the event alone.
        for (int tries = 1; ; tries++) {
            Sessions session = Sessions.created();
            session.activate();
            Response answer = Api.as(session.token())
                    .body(Map.of("session_id", session.id()))
                    .post("/api/mock/init");
            if (answer.statusCode() == 201) {
                return;
            }
            assertThat(answer.<String>path("session_status")).isEqualTo("created");
            assertThat(tries).as("sessions whose activation came too late").isLessThan(20);
        }
    }

    @Test
    void shouldTellPresenceOfACandidateWhoseConnectionWasLost() {
        Sessions session = Sessions.active();
        String id = init(session);
        session.pause("disconnected");
        int before = Events.await(InterviewEvent.CandidatePresent.class, Topics.INTERVIEW, session.id(), 1)
                .size();

        next(session, id);

        Events.await(InterviewEvent.CandidatePresent.class, Topics.INTERVIEW, session.id(), before + 1);
    }

    @Test
    void shouldNotTellOthersThatSomethingExists() {
        Sessions session = Sessions.active();
        String id = init(session);
        JsonPath question = next(session, id);
        String stranger = Tokens.candidate(UUID.randomUUID());
        String admin = Tokens.of(UUID.randomUUID(), "admin");

        Api.as(stranger).get("/api/mock/" + id).then().statusCode(404);
        Api.as(stranger).post("/api/mock/" + id + "/next-question").then().statusCode(404);
        Api.as(stranger).post("/api/mock/" + id + "/finish").then().statusCode(404);
        Api.as(stranger)
                .get("/api/mock/attempts/" + question.getString("attempt_id"))
                .then()
                .statusCode(404);
        Api.as(stranger)
                .body(answer(question, STRONG))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(404);
        Api.as(stranger)
                .body(Map.of("answer_text", "x"))
                .put("/api/mock/attempts/" + question.getString("attempt_id") + "/draft")
                .then()
                .statusCode(404);
        Api.as(stranger)
                .body(Map.of("session_id", session.id()))
                .post("/api/mock/init")
                .then()
                .statusCode(404);
        Api.as(stranger)
                .get("/api/interviews/" + session.id() + "/report")
                .then()
                .statusCode(404);
        Api.as(stranger)
                .get("/api/interviews/" + session.id() + "/transcript")
                .then()
                .statusCode(404);
        Api.as(admin).get("/api/mock/" + id).then().statusCode(200);
        Api.as(admin)
                .get("/api/interviews/" + session.id() + "/report")
                .then()
                .statusCode(200)
                .body("user.email", equalTo(""));
    }

    @Test
    void shouldKeepQuestionsAndAnswersOfAClientThatAsksByItself() {
        Sessions session = Sessions.created();
        String base = "/api/interviews/" + session.id();
        String questionId = Api.as(session.token())
                .body(Map.of(
                        "question_number", 1,
                        "question_text", "Tell me about yourself",
                        "category", "introduction",
                        "difficulty_level", "easy",
                        "expected_duration", 3))
                .post(base + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("question_id");

        Api.as(session.token())
                .body(Map.of(
                        "question_id",
                        questionId,
                        "answer_text",
                        "I am a software developer...",
                        "response_time",
                        120,
                        "ai_feedback",
                        "Good introduction",
                        "ai_score",
                        8))
                .post(base + "/answers")
                .then()
                .statusCode(201)
                .body("answer_id", notNullValue());
        Api.as(session.token())
                .body(Map.of("question_id", questionId, "answer_text", "I build software.", "response_time", 30))
                .post(base + "/answers")
                .then()
                .statusCode(201);

        Probe.eventually(() -> Api.as(session.token())
                .get(base + "/answers")
                .then()
                .statusCode(200)
                .body("items.status", contains("completed", "completed"))
                .body("items[0].ai_score", equalTo(8))
                .body("items[0].ai_feedback", equalTo("Good introduction")));
        Api.as(session.token())
                .get(base + "/questions")
                .then()
                .statusCode(200)
                .body("items.question_text", contains("Tell me about yourself"));
        Api.as(session.token())
                .get(base + "/report")
                .then()
                .body("average_score", equalTo(8))
                .body("average_response_time", equalTo(120))
                .body("total_answers", equalTo(2));
        Api.as(session.token())
                .body(Map.of("question_id", questionId, "answer_text", "x", "response_time", 1, "ai_score", 8.55))
                .post(base + "/answers")
                .then()
                .statusCode(422);
    }

    @Test
    void shouldWriteTheConversationDown() {
        Sessions session = Sessions.active();
        JsonPath question = next(session, init(session));
        submitAndWait(session, question, STRONG);

        JsonPath transcript = Api.as(session.token())
                .get("/api/interviews/" + session.id() + "/transcript")
                .then()
                .statusCode(200)
                .body("items.speaker", contains("ai", "user"))
                .body("items.sequence", contains(1, 2))
                .body("items[0].text", equalTo(question.getString("question_text")))
                .body("items[1].text", equalTo(STRONG))
                .extract()
                .jsonPath();
        Api.as(session.token())
                .get("/api/interviews/" + session.id() + "/transcript?after=" + transcript.getInt("next_after"))
                .then()
                .body("items", hasSize(0))
                .body("next_after", equalTo(2));
    }

    @Test
    void shouldPreviewAPlanWithoutStoringAnything() {
        String token = Tokens.candidate(UUID.randomUUID());

        Api.as(token)
                .body(Map.of(
                        "job_title",
                        "Sales Manager",
                        "job_description",
                        "Negotiate with customers",
                        "question_count",
                        4))
                .post("/api/mock/preview")
                .then()
                .statusCode(200)
                .body("questions", hasSize(4))
                .body("questions.question_text", everyItem(notNullValue()))
                .body("questions.category", hasItem("behavioral"))
                .body("job.technical", equalTo(false));
        Api.as(token).get("/api/mock").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void shouldAnswerARepeatedRequestWithTheFirstAnswer() {
        Sessions session = Sessions.active();
        String key = "key-" + UUID.randomUUID();
        Map<String, Object> body = Map.of("session_id", session.id());

        String first = Api.as(session.token())
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(session.token())
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        Api.as(session.token())
                .header("Idempotency-Key", key)
                .body(Map.of("session_id", session.id(), "question_count", 4))
                .post("/api/mock/init")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(Events.exactly(InterviewEvent.Prepared.class, Topics.INTERVIEW, session.id(), 1))
                .hasSize(1);
    }

    @Test
    void shouldFinishAndKeepTheReportWhenTheSessionEnds() {
        Sessions session = Sessions.active();
        String id = init(session);
        JsonPath question = next(session, id);
        submitAndWait(session, question, STRONG);

        session.complete();

        Events.await(InterviewEvent.Finished.class, Topics.INTERVIEW, session.id(), 1);
        assertThat(submit(session, question, STRONG)).isEqualTo(question.getString("attempt_id"));
        Api.as(session.token())
                .body(answer(question, "Something else."))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(409)
                .body("code", equalTo("session-not-live"));
        Api.as(session.token())
                .get("/api/interviews/" + session.id() + "/report")
                .then()
                .statusCode(200)
                .body("session.status", equalTo("completed"))
                .body("session.interview_duration", equalTo(10))
                .body("interview.status", equalTo("finished"))
                .body("summary.headline", notNullValue());
        Api.as(session.token())
                .post("/api/mock/" + id + "/next-question")
                .then()
                .statusCode(409)
                .body("session_status", equalTo("completed"));
    }

    @Test
    void shouldForgetADeletedSession() {
        Sessions session = Sessions.active();
        String id = init(session);
        next(session, id);

        Events.send(new SessionEvent.Deleted(session.id(), session.user(), java.time.Instant.now()));

        Probe.eventually(() -> {
            Api.as(session.token()).get("/api/mock/" + id).then().statusCode(404);
            Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/transcript")
                    .then()
                    .statusCode(404);
        });
    }
}
