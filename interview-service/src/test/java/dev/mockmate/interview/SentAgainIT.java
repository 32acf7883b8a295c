package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.OpenTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What is sent again is taken once. What has the name of something that was taken, and may be meant for what waits by now, is told:
 * a client may give the messages of every question the same {@code request_id}.
 */
@QuarkusTest
class SentAgainIT extends LiveConversation {

    @Test
    void shouldTellWhenTheEndOfAnotherAnswerHasTheNameOfAnEarlierOne() {
        Sessions session = Sessions.active();
        join(session);
        questions(session, 1);
        UUID end = UUID.randomUUID();
        say(session, InterviewApi.STRONG, false);
        finish(session, end, null);
        TranscriptEvent.QuestionAsked next = questions(session, 2).get(1);
        delivered(session, next);
        UUID piece = UUID.randomUUID();
        say(session, piece, "To begin with, we had an outage.");
        awaitText(next.attemptId(), "To begin with, we had an outage.");

        // sent again for the question that still waits: taken already, and nothing to tell
        say(session, piece, "To begin with, we had an outage.");
        finish(session, end, null);

        assertThat(Events.exactly(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1))
                .allMatch(refused -> refused.inputId().equals(end) && refused.code() == 4009)
                .allMatch(refused -> refused.message().contains("request_id"));
        awaitText(next.attemptId(), "To begin with, we had an outage.");
        finish(session, UUID.randomUUID(), null);
        questions(session, 3);
    }

    @Test
    void shouldSayNothingWhenItWasTakenBeforeItWasNotedWhatFor() {
        Sessions session = Sessions.active();
        join(session);
        TranscriptEvent.QuestionAsked question = questions(session, 1).get(0);
        delivered(session, question);
        UUID piece = UUID.randomUUID();
        say(session, piece, "To begin with, we had an outage.");
        awaitText(question.attemptId(), "To begin with, we had an outage.");
        Database.update("update taken_input set attempt_id = null where input_id = ?", piece);

        say(session, piece, "To begin with, we had an outage.");

        Events.exactly(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 0);
        awaitText(question.attemptId(), "To begin with, we had an outage.");
    }

    @Test
    void shouldTellWhenAnotherAttemptAtAQuestionIsSaidUnderTheNameOfTheFirst() {
        Sessions session = Sessions.active();
        join(session);
        TranscriptEvent.QuestionAsked question = questions(session, 1).get(0);
        UUID end = UUID.randomUUID();
        say(session, InterviewApi.STRONG, false);
        finish(session, end, question.exchangeId());
        questions(session, 2);
        finish(session, end, question.exchangeId());
        Events.exactly(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 0);

        Api.as(session.token())
                .body(Map.of("exchange_id", question.exchangeId()))
                .post("/api/mock/attempts/retry")
                .then()
                .statusCode(201);
        finish(session, end, question.exchangeId());

        assertThat(Events.exactly(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1))
                .allMatch(refused -> refused.inputId().equals(end));
    }

    @Test
    void shouldTellWhenAnotherQuestionIsSkippedUnderTheNameOfAnEarlierOne() {
        Sessions session = Sessions.active();
        join(session);
        UUID skip = UUID.randomUUID();
        UUID first = questions(session, 1).get(0).exchangeId();
        skip(session, skip, null);
        UUID second = questions(session, 2).get(1).exchangeId();

        skip(session, skip, null);

        assertThat(Events.exactly(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1))
                .allMatch(refused -> refused.inputId().equals(skip) && refused.code() == 4009);
        // one that names its question is that one's, however often it comes
        UUID named = UUID.randomUUID();
        skip(session, named, second);
        questions(session, 3);
        skip(session, named, second);
        skip(session, UUID.randomUUID(), first);
        Events.exactly(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 3);
        Events.exactly(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1);
    }

    @Test
    void shouldSkipNothingWhenTheKeyCannotBeKept() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath first = InterviewApi.next(session, id);
        String key = UUID.randomUUID().toString();
        try (OpenTransaction same = OpenTransaction.begin()
                .update(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        session.user() + " POST /api/mock/" + id + "/skip " + key)) {
            skip(session, id, first, key).then().statusCode(409).body("code", equalTo("idempotency-in-progress"));
            Api.as(session.token()).get("/api/mock/" + id).then().body("exchanges.status", equalTo(List.of("open")));
            same.commit();
        }

        JsonPath next =
                skip(session, id, first, key).then().statusCode(200).extract().jsonPath();

        assertThat(skip(session, id, first, key)
                        .then()
                        .statusCode(200)
                        .header("Idempotency-Replayed", "true")
                        .extract()
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(next.getMap(""));
        Api.as(session.token())
                .get("/api/mock/" + id)
                .then()
                .body("exchanges.status", equalTo(List.of("skipped", "open")));
    }

    @Test
    void shouldTellThatAFinishedInterviewHasNoNextQuestion() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath first = InterviewApi.next(session, id);
        skip(session, id, first, UUID.randomUUID().toString()).then().statusCode(200);
        Api.as(session.token()).post("/api/mock/" + id + "/finish").then().statusCode(200);

        for (int i = 0; i < 2; i++) {
            Api.as(session.token())
                    .post("/api/mock/" + id + "/next-question")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("interview-finished"));
        }
        // what was skipped before is skipped
        skip(session, id, first, UUID.randomUUID().toString()).then().statusCode(204);
    }

    private static void say(Sessions session, UUID inputId, String text) {
        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), inputId, null, text, false, false, Instant.now()));
    }

    private static void finish(Sessions session, UUID inputId, UUID exchange) {
        Events.send(
                new CandidateInputEvent.AnswerFinished(session.id(), session.user(), inputId, exchange, Instant.now()));
    }

    private static void skip(Sessions session, UUID inputId, UUID exchange) {
        Events.send(new CandidateInputEvent.QuestionSkipped(
                session.id(), session.user(), inputId, exchange, Instant.now()));
    }

    private static void delivered(Sessions session, TranscriptEvent.QuestionAsked question) {
        Events.send(new CandidateInputEvent.QuestionDelivered(
                session.id(), session.user(), question.exchangeId(), Instant.now()));
    }

    private static Response skip(Sessions session, String interview, JsonPath question, String key) {
        return Api.as(session.token())
                .header("Idempotency-Key", key)
                .body(Map.of("exchange_id", question.getString("exchange_id")))
                .post("/api/mock/" + interview + "/skip");
    }
}
