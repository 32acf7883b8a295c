package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions that are left unanswered, and answers that were none. */
@QuarkusTest
class SkipIT {

    @Test
    void shouldGoOnFromASkippedQuestionAndTellItInTheReport() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath first = InterviewApi.next(session, id);
        Api.as(session.token())
                .body(Map.of("answer_text", "I began to"))
                .put("/api/mock/attempts/" + first.getString("attempt_id") + "/draft")
                .then()
                .statusCode(204);

        JsonPath second =
                skip(session, id, first).then().statusCode(200).extract().jsonPath();
        JsonPath again =
                skip(session, id, first).then().statusCode(200).extract().jsonPath();

        assertThat(second.getInt("question_number")).isEqualTo(2);
        assertThat(again.getMap("")).isEqualTo(second.getMap(""));
        assertThat(InterviewApi.next(session, id).getMap("")).isEqualTo(second.getMap(""));
        JsonPath third =
                skip(session, id, second).then().statusCode(200).extract().jsonPath();
        skip(session, id, third).then().statusCode(204);
        skip(session, id, third).then().statusCode(204);
        Api.as(session.token())
                .get("/api/mock/" + id)
                .then()
                .statusCode(200)
                .body("exchanges.status", contains("skipped", "skipped", "skipped"))
                .body("exchanges[0].attempts[0].answer_text", equalTo("I began to"))
                .body("exchanges[0].attempts[0].status", equalTo("draft"))
                .body("interview.average_score", nullValue())
                .body("interview.answered", equalTo(0))
                .body("interview.total_questions", equalTo(3));
        Api.as(session.token())
                .get("/api/interviews/" + session.id() + "/report")
                .then()
                .statusCode(200)
                .body("questions.status", contains("skipped", "skipped", "skipped"))
                .body("average_score", nullValue())
                .body("average_response_time", nullValue())
                .body("statistics.timing.average_response_time", nullValue())
                .body("total_answers", equalTo(0));
    }

    @Test
    void shouldOpenASkippedQuestionAgainWithARetry() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath first = InterviewApi.next(session, id);
        skip(session, id, first).then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            Api.as(session.token())
                    .body(InterviewApi.answer(first, InterviewApi.STRONG))
                    .post("/api/mock/attempts/submit")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("question-not-open"));
        }

        retry(session, first.getString("exchange_id"))
                .then()
                .statusCode(201)
                .body("attempt_id", equalTo(first.getString("attempt_id")));
        Api.as(session.token()).get("/api/mock/" + id).then().body("exchanges[0].status", equalTo("open"));
        InterviewApi.submitAndWait(session, first, InterviewApi.STRONG);

        Api.as(session.token())
                .get("/api/mock/" + id)
                .then()
                .body("exchanges.status", contains("answered", "open"))
                .body("interview.answered", equalTo(1));
    }

    @Test
    void shouldSkipAgainAQuestionThatARetryOpened() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath first = InterviewApi.next(session, id);
        JsonPath second =
                skip(session, id, first).then().statusCode(200).extract().jsonPath();
        retry(session, first.getString("exchange_id")).then().statusCode(201);

        JsonPath after =
                skip(session, id, first).then().statusCode(200).extract().jsonPath();

        assertThat(after.getMap("")).isEqualTo(second.getMap(""));
        Api.as(session.token()).get("/api/mock/" + id).then().body("exchanges.status", contains("skipped", "open"));
    }

    @Test
    void shouldSkipQuestionsBesideThePlanAndStayWhereTheInterviewStands() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath current = InterviewApi.next(session, id);
        String generated = Api.as(session.token())
                .body(Map.of("category", "behavioral"))
                .post("/api/interviews/" + session.id() + "/questions/generate")
                .then()
                .statusCode(201)
                .extract()
                .path("question_id");
        String saved = save(session, 7, "What is a monad?")
                .then()
                .statusCode(201)
                .extract()
                .path("question_id");

        for (String beside : List.of(generated, saved, saved)) {
            JsonPath next =
                    skip(session, id, beside).then().statusCode(200).extract().jsonPath();
            assertThat(next.getString("exchange_id")).isEqualTo(current.getString("exchange_id"));
        }

        Api.as(session.token())
                .get("/api/mock/" + id)
                .then()
                .body("exchanges.status", contains("open", "skipped", "skipped"));
        retry(session, saved).then().statusCode(201).body("exchange_id", equalTo(saved));
        Api.as(session.token()).get("/api/mock/" + id).then().body("exchanges[2].status", equalTo("open"));
    }

    @Test
    void shouldRefuseToSkipWhatIsNotOpen() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath first = InterviewApi.next(session, id);
        InterviewApi.submitAndWait(session, first, InterviewApi.STRONG);

        skip(session, id, first).then().statusCode(409).body("code", equalTo("question-not-open"));
        Database.update(
                "update mock_interview_attempts set status = 'processing', due_at = null where id = ?",
                UUID.fromString(first.getString("attempt_id")));
        skip(session, id, first).then().statusCode(409).body("code", equalTo("answer-in-processing"));
        Database.update(
                "update mock_interview_attempts set status = 'completed' where id = ?",
                UUID.fromString(first.getString("attempt_id")));
        Api.as(session.token())
                .body(Map.of("exchange_id", UUID.randomUUID()))
                .post("/api/mock/" + id + "/skip")
                .then()
                .statusCode(404);
        Sessions other = Sessions.active();
        Api.as(other.token())
                .body(Map.of("exchange_id", first.getString("exchange_id")))
                .post("/api/mock/" + id + "/skip")
                .then()
                .statusCode(404);
        JsonPath second = InterviewApi.next(session, id);
        session.pause("user");
        skip(session, id, second).then().statusCode(409).body("code", equalTo("session-not-live"));
    }

    @Test
    void shouldUseNoAttemptForAnAnswerThatIsNone() {
        Sessions session = Sessions.active();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        for (String nothing : new String[] {"", "  \n", "\u200b\u2800"}) {
            Api.as(session.token())
                    .body(InterviewApi.answer(question, nothing))
                    .post("/api/mock/attempts/submit")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("empty-answer"));
            Api.as(session.token())
                    .body(Map.of(
                            "question_id",
                            question.getString("exchange_id"),
                            "answer_text",
                            nothing,
                            "response_time",
                            3))
                    .post("/api/interviews/" + session.id() + "/answers")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("empty-answer"));
        }
        Api.as(session.token())
                .get("/api/mock/attempts/" + question.getString("attempt_id"))
                .then()
                .body("status", equalTo("draft"));
        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where exchange_id = ?",
                        UUID.fromString(question.getString("exchange_id"))))
                .isEqualTo(1);
    }

    @Test
    void shouldSkipForALiveClientAndRefuseAnEmptyFinish() {
        Sessions session = Sessions.active();
        Events.send(new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now()));
        TranscriptEvent.QuestionAsked asked = Events.await(
                        TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 1)
                .get(0);
        Events.send(new CandidateInputEvent.AnswerFinished(
                session.id(), session.user(), UUID.randomUUID(), null, Instant.now()));
        TranscriptEvent.InputRefused refused = Events.await(
                        TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1)
                .get(0);
        assertThat(refused.code()).isEqualTo(4009);

        CandidateInputEvent skipped = new CandidateInputEvent.QuestionSkipped(
                session.id(), session.user(), UUID.randomUUID(), asked.exchangeId(), Instant.now());
        Events.send(skipped);
        Events.send(skipped);

        assertThat(Events.await(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 2)
                        .get(1)
                        .questionNumber())
                .isEqualTo(2);
        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(),
                session.user(),
                UUID.randomUUID(),
                asked.exchangeId(),
                "Late words.",
                false,
                false,
                Instant.now()));
        assertThat(Events.await(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 2)
                        .get(1)
                        .message())
                .isEqualTo("This question was skipped.");
        assertThat(Database.number("select count(*) from transcript_segment where text = 'Late words.'"))
                .isZero();
    }

    @Test
    void shouldForgetWhatItsSpeakerTookBackAndTakeAMessageOnce() {
        Sessions session = Sessions.active();
        Events.send(new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now()));
        Events.await(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 1);
        UUID wrong = UUID.randomUUID();
        say(session, wrong, "Something I do not want to have said.");
        Events.send(new CandidateInputEvent.AnswerRestarted(
                session.id(), session.user(), UUID.randomUUID(), null, Instant.now()));
        assertThat(Events.await(TranscriptEvent.SegmentDiscarded.class, Topics.TRANSCRIPT, session.id(), 1)
                        .get(0)
                        .segmentId())
                .isEqualTo(wrong);
        UUID right = UUID.randomUUID();
        say(session, right, "I wrote the tests first.");
        say(session, right, "I wrote the tests first.");
        say(session, UUID.randomUUID(), "Then I wrote the code.");

        Probe.eventually(() -> Api.as(session.token())
                .get("/api/interviews/" + session.id() + "/transcript")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.speaker == 'user' }.text",
                        contains("I wrote the tests first.", "Then I wrote the code.")));
        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts a join mock_interviews i on i.id = a.interview_id"
                                + " where i.session_id = ? and a.answer_text = ?",
                        session.id(),
                        "I wrote the tests first. Then I wrote the code."))
                .isEqualTo(1);
    }

    @Test
    void shouldTakeTheSameSavedQuestionAndAnswerOnce() {
        Sessions session = Sessions.active();
        String path = "/api/interviews/" + session.id();
        Api.as(session.token()).get(path + "/questions").then().statusCode(200).body("items", hasSize(0));
        Api.as(session.token()).get(path + "/answers").then().statusCode(200).body("items", hasSize(0));
        Api.as(session.token()).get(path + "/report").then().statusCode(404);
        Api.as(session.token())
                .get("/api/interviews/" + UUID.randomUUID() + "/questions")
                .then()
                .statusCode(404);
        String question = save(session, "What is a monad?")
                .then()
                .statusCode(201)
                .extract()
                .path("question_id");
        assertThat(save(session, "What is a monad?")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("question_id"))
                .isEqualTo(question);
        save(session, "What is a functor?")
                .then()
                .statusCode(409)
                .body("code", equalTo("question-number-taken"))
                .body("question_id", equalTo(question));
        String answer = null;
        for (int i = 0; i < 3; i++) {
            String id = Api.as(session.token())
                    .body(Map.of(
                            "question_id",
                            question,
                            "answer_text",
                            "A monoid.",
                            "response_time",
                            30.0,
                            "ai_score",
                            6.5))
                    .post(path + "/answers")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("answer_id");
            assertThat(id).isEqualTo(answer == null ? id : answer);
            answer = id;
        }
        String body = Api.as(session.token())
                .get(path + "/answers")
                .then()
                .body("items", hasSize(1))
                .extract()
                .asString();
        assertThat(body).contains("\"response_time\":30,");
    }

    private static void say(Sessions session, UUID inputId, String text) {
        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), inputId, null, text, false, false, Instant.now()));
    }

    private static Response save(Sessions session, String text) {
        return save(session, 1, text);
    }

    private static Response save(Sessions session, int number, String text) {
        return Api.as(session.token())
                .body(Map.of(
                        "question_number",
                        number,
                        "question_text",
                        text,
                        "category",
                        "technical",
                        "difficulty_level",
                        "easy",
                        "expected_duration",
                        2))
                .post("/api/interviews/" + session.id() + "/questions");
    }

    private static Response retry(Sessions session, String exchange) {
        return Api.as(session.token()).body(Map.of("exchange_id", exchange)).post("/api/mock/attempts/retry");
    }

    private static Response skip(Sessions session, String interview, JsonPath question) {
        return skip(session, interview, question.getString("exchange_id"));
    }

    private static Response skip(Sessions session, String interview, String exchange) {
        return Api.as(session.token()).body(Map.of("exchange_id", exchange)).post("/api/mock/" + interview + "/skip");
    }
}
