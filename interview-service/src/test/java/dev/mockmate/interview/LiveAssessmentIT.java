package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a live client hears of assessments that come late, fail, or that nobody waits for. */
@QuarkusTest
class LiveAssessmentIT extends LiveConversation {
    @Test
    void shouldGoOnAfterAnAnswerThatItsClientHasScored() {
        Sessions session = Sessions.active();
        join(session);
        UUID exchange = questions(session, 1).get(0).exchangeId();

        Api.as(session.token())
                .body(Map.of(
                        "question_id",
                        exchange,
                        "answer_text",
                        InterviewApi.STRONG,
                        "response_time",
                        60,
                        "ai_score",
                        8))
                .post("/api/interviews/" + session.id() + "/answers")
                .then()
                .statusCode(201);

        assertThat(questions(session, 2).get(1).questionNumber()).isEqualTo(2);
    }

    @Test
    void shouldListenAgainAfterAnAnswerTheInterviewDoesNotWaitFor() {
        Sessions session = Sessions.active();
        join(session);
        TranscriptEvent.QuestionAsked first = questions(session, 1).get(0);
        say(session, InterviewApi.STRONG, true);
        questions(session, 2);
        Api.as(session.token())
                .body(Map.of("exchange_id", first.exchangeId()))
                .post("/api/mock/attempts/retry")
                .then()
                .statusCode(201);

        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(),
                session.user(),
                UUID.randomUUID(),
                first.exchangeId(),
                InterviewApi.STRONG,
                true,
                false,
                Instant.now()));

        segments(session, 4);
        Probe.eventually(() -> assertThat(lastState(session)).isEqualTo("listening"));
        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where exchange_id = ? and number = 2"
                                + " and response_time < 30",
                        first.exchangeId()))
                .isEqualTo(1);
    }

    @Test
    void shouldAssessWhatAnEndedReplicaLeftBehind() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        var question = InterviewApi.next(session, id);
        UUID attempt = UUID.fromString(question.getString("attempt_id"));

        Database.update(
                "update mock_interview_attempts set status = 'processing', answer_text = ?, submitted_at = now(),"
                        + " due_at = now(), tries = 1, claimed_until = now() + interval '1 second' where id = ?",
                InterviewApi.STRONG,
                attempt);

        Probe.eventually(() -> Api.as(session.token())
                .get("/api/mock/attempts/" + attempt)
                .then()
                .body("status", org.hamcrest.Matchers.equalTo("completed")));
    }

    @Test
    void shouldTellALiveClientThatAnAssessmentFailedGoOnAndTryAgainMuchLater() {
        Sessions session = Sessions.active();
        join(session);
        TranscriptEvent.QuestionAsked first = questions(session, 1).get(0);

        failForTheLastTime(session, first);

        TranscriptEvent.QuestionAsked second = questions(session, 2).get(1);
        assertThat(second.questionNumber()).isEqualTo(2);
        assertThat(second.followUpOf()).isNull();
        TranscriptEvent.InputRefused told = Events.await(
                        TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1)
                .get(0);
        assertThat(told.code()).isEqualTo(4500);
        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and status = 'failed'"
                                + " and due_at > now() + interval '1 hour'",
                        first.attemptId()))
                .isEqualTo(1);
    }

    @Test
    void shouldAssessAFailedAnswerOnItsLateTry() {
        Sessions session = Sessions.active();
        join(session);
        TranscriptEvent.QuestionAsked first = questions(session, 1).get(0);
        failForTheLastTime(session, first);
        questions(session, 2);

        Database.update(
                "update mock_interview_attempts set delivery = null, due_at = now() where id = ?", first.attemptId());

        Probe.eventually(() -> Api.as(session.token())
                .get("/api/mock/attempts/" + first.attemptId())
                .then()
                .body("status", org.hamcrest.Matchers.equalTo("completed"))
                .body("error", org.hamcrest.Matchers.nullValue())
                .body("assessment.follow_up.should_ask", org.hamcrest.Matchers.equalTo(false)));
    }

    @Test
    void shouldGiveAFailedAnswerUpAfterItsLastLateTry() {
        Sessions session = Sessions.active();
        join(session);
        TranscriptEvent.QuestionAsked first = questions(session, 1).get(0);
        failForTheLastTime(session, first);
        questions(session, 2);

        Database.update(
                "update mock_interview_attempts set tries = 10, due_at = now() where id = ?", first.attemptId());

        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and status = 'failed'"
                                + " and tries = 11 and due_at is null",
                        first.attemptId()))
                .isEqualTo(1));
        assertThat(Events.exactly(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1))
                .hasSize(1);
    }
}
