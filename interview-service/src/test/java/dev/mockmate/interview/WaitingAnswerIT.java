package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.FakeModel.Reply;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In a session whose language only the model speaks, an answer waits for the model and has no score until then. */
@QuarkusTest
@WithTestResource(OpenAiServerResource.class)
class WaitingAnswerIT {
    private static final String ANSWER =
            "Unser Abrechnungslauf brach jede Woche ab, und die Kunden bekamen ihre Rechnungen"
                    + " zu spät. Ich habe jeden Schritt wiederholbar gemacht und drei Kollegen eingearbeitet. Seither ist er ein Jahr"
                    + " lang nicht mehr ausgefallen, und die Beschwerden sind um 35% zurückgegangen.";

    @Test
    void shouldKeepAnAnswerWaitingAsLongAsTheModelIsAway() {
        Sessions session = germanWithPlan();
        String interview = InterviewApi.init(session);
        JsonPath question = InterviewApi.next(session, interview);
        String attempt = question.getString("attempt_id");
        OpenAiServerResource.plays(number -> Reply.status(500));
        InterviewApi.submit(session, question, ANSWER);

        awaitWaiting(attempt);
        for (int again = 0; again < 6; again++) {
            due(attempt);
            awaitWaiting(attempt);
        }

        attempt(session, attempt)
                .then()
                .body("status", equalTo("processing"))
                .body("score", nullValue())
                .body("assessment", nullValue());
        assertThat(InterviewApi.next(session, interview).getInt("question_number"))
                .isEqualTo(2);
        Api.as(session.token())
                .get("/api/interviews/" + session.id() + "/report")
                .then()
                .statusCode(200)
                .body("average_score", nullValue())
                .body("answered_questions", equalTo(1))
                .body("answers[0].status", equalTo("processing"));

        OpenAiServerResource.plays(number -> Reply.says(
                ModelAnswers.assessment(6.5, "drei Kollegen eingearbeitet").encode()));
        due(attempt);
        Probe.eventually(() -> attempt(session, attempt)
                .then()
                .body("status", equalTo("completed"))
                .body("error", nullValue())
                .body("assessment.metadata.model_version", equalTo("model-x"))
                .body("assessment.metadata.degraded", equalTo(false)));
        attempt(session, attempt).then().body("score", notNullValue());
    }

    @Test
    void shouldTellALiveCandidateOnceAndAskTheNextQuestion() {
        Sessions session = germanWithPlan();
        Events.send(new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now()));
        TranscriptEvent.QuestionAsked first = Events.await(
                        TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 1)
                .get(0);
        Events.send(new CandidateInputEvent.QuestionDelivered(
                session.id(), session.user(), first.exchangeId(), Instant.now()));
        OpenAiServerResource.plays(number -> Reply.status(500));
        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), UUID.randomUUID(), null, ANSWER, true, false, Instant.now()));

        List<TranscriptEvent.QuestionAsked> asked =
                Events.await(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 2);
        assertThat(asked.get(1).questionNumber()).isEqualTo(2);
        String attempt = asked.get(0).attemptId().toString();
        awaitWaiting(attempt);
        due(attempt);
        awaitWaiting(attempt);

        Events.barrier(session.id());
        assertThat(Events.await(TranscriptEvent.InterviewerState.class, Topics.TRANSCRIPT, session.id(), 1).stream()
                        .filter(state -> "answer_waits".equals(state.reason())))
                .hasSize(1);
    }

    @Test
    void shouldScoreSayingNothingWithoutTheModel() {
        Sessions session = germanWithPlan();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        OpenAiServerResource.plays(number -> Reply.status(500));

        JsonPath attempt = InterviewApi.submitAndWait(session, question, "Keine Ahnung.");

        assertThat(attempt.getString("status")).isEqualTo("completed");
        assertThat(attempt.getFloat("score")).isZero();
    }

    @Test
    void shouldNotWaitForAModelThatIsThereButSaysNothingOfUse() {
        Sessions session = germanWithPlan();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        OpenAiServerResource.plays(number -> Reply.says("Gern, hier kommt die Bewertung."));

        JsonPath attempt = InterviewApi.submitAndWait(session, question, ANSWER);

        assertThat(attempt.getString("status")).isEqualTo("completed");
        assertThat(attempt.getString("score")).isNull();
    }

    private static Sessions germanWithPlan() {
        OpenAiServerResource.reset(number -> ModelAnswers.PLAN);
        return Sessions.active("de");
    }

    private static Response attempt(Sessions session, String attempt) {
        return Api.as(session.token()).get("/api/mock/attempts/" + attempt);
    }

    private static void awaitWaiting(String attempt) {
        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and status = 'processing'"
                                + " and claimed_until is null and due_at > now() + interval '5 seconds'"
                                + " and error like 'The answer waits%'",
                        UUID.fromString(attempt)))
                .isEqualTo(1));
    }

    private static void due(String attempt) {
        assertThat(Database.update(
                        "update mock_interview_attempts set due_at = now() where id = ?", UUID.fromString(attempt)))
                .isEqualTo(1);
    }
}
