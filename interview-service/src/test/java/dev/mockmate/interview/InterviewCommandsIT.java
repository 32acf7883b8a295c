package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Requirement 1 ("Session and interview desktop"), what interview-service owns of it: the interview engine. Each test
 * bears the name of the command or feature it is about; the session and timer commands are tested in session-service
 * and, in their order over the whole system, in the system tests' {@code RequirementsIT}.
 */
@QuarkusTest
class InterviewCommandsIT extends SelfAskingClient {

    @Nested
    @DisplayName("start_interview_session(session_id)")
    class StartInterviewSession {

        @Test
        @DisplayName("initializes the interview engine: an interview with its plan")
        void shouldStartTheInterviewOfASession() {
            Sessions session = Sessions.active();

            Api.as(session.token())
                    .body(Map.of("session_id", session.id()))
                    .post("/api/mock/init")
                    .then()
                    .statusCode(201)
                    .body("session_id", equalTo(session.id().toString()))
                    .body("user_id", equalTo(session.user().toString()))
                    .body("status", equalTo("planned"))
                    .body("job_title", equalTo("Senior Java Developer"))
                    .body("questions", hasSize(3));
        }

        @Test
        @DisplayName("needs a session that was activated")
        void shouldNotStartBeforeActivation() {
            Sessions session = Sessions.created();

            Api.as(session.token())
                    .body(Map.of("session_id", session.id()))
                    .post("/api/mock/init")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("session-not-live"));
        }
    }

    @Nested
    @DisplayName("submit_interview_answer(session_id, question_id, answer, time)")
    class SubmitInterviewAnswer {

        @Test
        @DisplayName("AI-powered answer evaluation and scoring: feedback and a score come back")
        void shouldAssessTheAnswerToAGeneratedQuestion() {
            Sessions session = Sessions.active();
            JsonPath question = generate(session, Map.of());

            String answerId = Api.as(session.token())
                    .body(Map.of(
                            "question_id",
                            question.getString("question_id"),
                            "answer_text",
                            InterviewApi.STRONG,
                            "response_time",
                            95))
                    .post("/api/interviews/" + session.id() + "/answers")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("answer_id");

            Probe.eventually(() -> Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/answers")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(answerId))
                    .body("items[0].status", equalTo("completed"))
                    .body("items[0].ai_score", InterviewApi.above(5))
                    .body("items[0].ai_feedback", notNullValue())
                    .body("items[0].response_time", equalTo(95))
                    .body("items[0].assessment.content_feedback.one_action_tip", notNullValue()));
        }

        @Test
        @DisplayName("the same answer by the question's exchange, waiting for the evaluation")
        void shouldTakeAnAnswerToASavedQuestion() {
            Sessions session = Sessions.active();
            String questionId = save(session);

            Api.as(session.token())
                    .header("Prefer", "wait=60")
                    .body(Map.of("exchange_id", questionId, "transcript", InterviewApi.STRONG, "response_time", 60))
                    .post("/api/mock/attempts/submit")
                    .then()
                    .statusCode(200)
                    .body("exchange_id", equalTo(questionId))
                    .body("status", equalTo("completed"))
                    .body("assessment.scoring.overall", InterviewApi.above(0));
        }
    }

    @Nested
    @DisplayName("Database synchronization for all interview data")
    class InterviewData {

        @Test
        @DisplayName("question and answer CRUD operations: what was asked and answered stays and can be read")
        void shouldKeepQuestionsAnswersAndTheConversation() {
            Sessions session = Sessions.active();
            JsonPath question = generate(session, Map.of());
            InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);

            Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/questions")
                    .then()
                    .body("items.question_text", contains(question.getString("question_text")));
            Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/answers")
                    .then()
                    .body("items.answer_text", contains(InterviewApi.STRONG));
            Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/transcript")
                    .then()
                    .body("items.speaker", contains("ai", "user"))
                    .body("items.text", contains(question.getString("question_text"), InterviewApi.STRONG));
            Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/report")
                    .then()
                    .body("total_questions", equalTo(1))
                    .body("total_answers", equalTo(1));
        }

        @Test
        @DisplayName("an unfinished answer is kept as a draft and nothing moves on")
        void shouldKeepADraftWithoutMovingOn() {
            Sessions session = Sessions.active();
            String interview = InterviewApi.init(session);
            JsonPath question = InterviewApi.next(session, interview);
            String attempt = "/api/mock/attempts/" + question.getString("attempt_id");

            Api.as(session.token())
                    .body(Map.of("answer_text", "First words"))
                    .put(attempt + "/draft")
                    .then()
                    .statusCode(204);

            assertThat(InterviewApi.next(session, interview).getString("exchange_id"))
                    .isEqualTo(question.getString("exchange_id"));
            Api.as(session.token())
                    .get(attempt)
                    .then()
                    .body("status", equalTo("draft"))
                    .body("answer_text", equalTo("First words"));
            Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/report")
                    .then()
                    .body("total_answers", equalTo(0))
                    .body("average_score", nullValue());
        }

        @Test
        @DisplayName("one question is answered by voice, the next one in writing")
        void shouldTakeVoiceAndTextInOneInterview() {
            Sessions session = Sessions.active();
            String interview = InterviewApi.init(session);
            JsonPath spoken = InterviewApi.next(session, interview);

            Api.as(session.token())
                    .header("Prefer", "wait=60")
                    .body(Map.of(
                            "exchange_id",
                            spoken.getString("exchange_id"),
                            "transcript",
                            InterviewApi.STRONG,
                            "response_time",
                            45,
                            "delivery",
                            Map.of("wpm", 140, "filler_count", 1, "long_pause_count", 0)))
                    .post("/api/mock/attempts/submit")
                    .then()
                    .statusCode(200)
                    .body("assessment.scoring.delivery", notNullValue())
                    .body("assessment.delivery_feedback.metrics.wpm", equalTo(140));
            JsonPath written = InterviewApi.next(session, interview);
            JsonPath assessed = InterviewApi.submitAndWait(session, written, InterviewApi.STRONG);

            assertThat(assessed.getMap("assessment.scoring")).containsEntry("delivery", null);
        }
    }

    @Test
    @DisplayName("AI feedback comes at the end in mode real, at once in mode coach")
    void shouldShowNoFeedbackBeforeTheEndInModeReal() {
        Sessions session = Sessions.active();
        String interview = Api.as(session.token())
                .body(Map.of("session_id", session.id(), "mode", "real"))
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .body("mode", equalTo("real"))
                .extract()
                .path("id");
        JsonPath question = InterviewApi.next(session, interview);
        InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);
        String report = "/api/interviews/" + session.id() + "/report";

        Api.as(session.token())
                .get(report)
                .then()
                .statusCode(200)
                .body("answers[0].ai_score", nullValue())
                .body("answers[0].ai_feedback", nullValue())
                .body("answers[0]", not(hasKey("assessment")))
                .body("average_score", nullValue())
                .body("$", not(hasKey("summary")));
        Api.as(session.token())
                .post("/api/mock/" + interview + "/finish")
                .then()
                .statusCode(200);
        Api.as(session.token())
                .get(report)
                .then()
                .body("answers[0].ai_score", InterviewApi.above(0))
                .body("answers[0].ai_feedback", notNullValue())
                .body("summary.headline", containsString("of 10"));
    }
}
