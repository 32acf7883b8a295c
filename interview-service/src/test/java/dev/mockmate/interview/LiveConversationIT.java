package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveConversationIT extends LiveConversation {
    @Test
    void shouldAskAClientThatJoinsWithoutInit() {
        Sessions session = Sessions.active();

        join(session);

        TranscriptEvent.QuestionAsked question = questions(session, 1).get(0);
        TranscriptEvent.Segment segment = segments(session, 1).get(0);
        assertThat(question.questionNumber()).isEqualTo(1);
        assertThat(segment.speaker()).isEqualTo("ai");
        assertThat(segment.text()).isEqualTo(question.text());
        assertThat(segment.isFinal()).isTrue();
        assertThat(segment.turnComplete()).isTrue();
        assertThat(segment.sequence()).isEqualTo(1);
    }

    @Test
    void shouldAskAClientThatJoinsBeforeTheSessionIsKnown() {
        UUID user = UUID.randomUUID();
        Sessions session = new Sessions(UUID.randomUUID(), user, Tokens.candidate(user));
        join(session);
        session.awaiting("unknown");

        Events.send(new SessionEvent.Created(
                session.id(), user, "Practice", "Nurse", null, null, "easy", "mixed", "en", Instant.now()));
        session.activate();

        assertThat(questions(session, 1)).hasSize(1);
    }

    @Test
    void shouldAskTheSameQuestionAgainWhenAClientJoinsAgain() {
        Sessions session = Sessions.active();
        join(session);
        questions(session, 1);

        join(session);

        List<TranscriptEvent.QuestionAsked> asked = questions(session, 2);
        assertThat(asked.get(1).exchangeId()).isEqualTo(asked.get(0).exchangeId());
        assertThat(asked.get(1).attemptId()).isEqualTo(asked.get(0).attemptId());
    }

    @Test
    void shouldShowTheOpenQuestionToAClientThatJoinsInAPause() {
        Sessions session = Sessions.active();
        join(session);
        UUID exchange = questions(session, 1).get(0).exchangeId();
        session.pause("user");

        join(session);

        assertThat(questions(session, 2).get(1).exchangeId()).isEqualTo(exchange);
        Events.send(new SessionEvent.Resumed(session.id(), session.user(), 60, Instant.now()));
        session.awaiting("active");
        say(session, "Here I am again.", false);
        segments(session, 3);
        assertThat(questions(session, 2)).hasSize(2);
        Probe.eventually(() -> assertThat(lastState(session)).isEqualTo("listening"));
    }

    @Test
    void shouldTakeWhatWasSaidBeforeTheEndThoughTheEndWasHeardOfFirst() {
        Sessions session = Sessions.active();
        join(session);
        UUID attempt = questions(session, 1).get(0).attemptId();
        Instant said = Instant.now();
        Events.send(new SessionEvent.Completed(
                session.id(), session.user(), "user_ended", 600, 1, true, said.plusSeconds(1)));
        session.awaiting("completed");

        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), UUID.randomUUID(), null, InterviewApi.STRONG, true, false, said));
        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), UUID.randomUUID(), null, "Too late.", true, false, said.plusSeconds(2)));

        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and status = 'completed'"
                                + " and answer_text = ?",
                        attempt,
                        InterviewApi.STRONG))
                .isEqualTo(1));
        Events.await(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1);
    }

    @Test
    void shouldTakeWhatWasSaidBeforeAPauseThoughThePauseWasHeardOfFirst() {
        Sessions session = Sessions.active();
        join(session);
        UUID attempt = questions(session, 1).get(0).attemptId();
        Instant said = Instant.now().minusSeconds(1);
        session.pause("user");

        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), UUID.randomUUID(), null, "One moment.", false, false, said));

        awaitText(attempt, "One moment.");
    }

    @Test
    void shouldTellThatTheFirstQuestionWasDeliveredOnce() {
        Sessions session = Sessions.active();
        join(session);
        UUID exchange = questions(session, 1).get(0).exchangeId();
        Instant at = Instant.now().minusSeconds(20).truncatedTo(ChronoUnit.MILLIS);
        CandidateInputEvent delivered =
                new CandidateInputEvent.QuestionDelivered(session.id(), session.user(), exchange, at);

        Events.send(delivered);
        Events.send(delivered);

        assertThat(Events.await(InterviewEvent.QuestionDelivered.class, Topics.INTERVIEW, session.id(), 1)
                        .get(0)
                        .at())
                .as("when the gateway had delivered it, not when that was heard of")
                .isEqualTo(at);
        say(session, "A word.", false);
        segments(session, 2);
        assertThat(Events.exactly(InterviewEvent.QuestionDelivered.class, Topics.INTERVIEW, session.id(), 1))
                .hasSize(1);
    }

    @Test
    void shouldTakeAnAnswerInPiecesAssessItAndAskTheFollowUp() {
        Sessions session = Sessions.active();
        join(session);
        TranscriptEvent.QuestionAsked first = questions(session, 1).get(0);

        UUID duplicate = UUID.randomUUID();
        CandidateInputEvent.TextAnswer piece = piece(session, "We had a project", false);
        Events.send(duplicate, piece);
        Events.send(duplicate, piece);
        say(session, "and it went well.", false);
        Events.send(new CandidateInputEvent.AnswerFinished(
                session.id(), session.user(), UUID.randomUUID(), null, Instant.now()));

        TranscriptEvent.QuestionAsked followUp = questions(session, 2).get(1);
        assertThat(followUp.followUpOf()).isEqualTo(first.exchangeId());
        List<TranscriptEvent.AssessmentPart> parts =
                Events.await(TranscriptEvent.AssessmentPart.class, Topics.TRANSCRIPT, session.id(), 8);
        assertThat(parts.stream().map(TranscriptEvent.AssessmentPart::part))
                .containsExactly(
                        "follow_up",
                        "scoring",
                        "content_feedback",
                        "delivery_feedback",
                        "rewrite",
                        "coach_notes",
                        "library_suggestion",
                        "metadata");
        assertThat(parts.get(7).isLast()).isTrue();
        assertThat(segments(session, 4).stream().map(TranscriptEvent.Segment::text))
                .startsWith(first.text(), "We had a project", "and it went well.");
        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and answer_text = ?",
                        first.attemptId(),
                        "We had a project and it went well."))
                .isEqualTo(1);
    }

    @Test
    void shouldGoOnToTheEndOfThePlanAndSayGoodbye() {
        Sessions session = Sessions.active();
        join(session);
        int asked = 1;
        while (questions(session, asked).size() < asked + 1 && !isDone(session)) {
            say(session, InterviewApi.STRONG, true);
            int before = asked;
            Probe.eventually(
                    () -> assertThat(isDone(session) || questionsNow(session).size() > before)
                            .isTrue());
            asked = questionsNow(session).size();
            assertThat(asked).isLessThanOrEqualTo(6);
            if (isDone(session)) {
                break;
            }
        }

        List<TranscriptEvent.Segment> segments = segments(session, 2);
        assertThat(segments.get(segments.size() - 1).speaker()).isEqualTo("ai");
        assertThat(segments.get(segments.size() - 1).text()).startsWith("Thank you");
        assertThat(segments.stream().map(TranscriptEvent.Segment::sequence).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldForgetTheDraftWhenTheCandidateStartsOver() {
        Sessions session = Sessions.active();
        join(session);
        UUID attempt = questions(session, 1).get(0).attemptId();
        say(session, "Wrong start.", false);
        awaitText(attempt, "Wrong start.");

        Events.send(new CandidateInputEvent.AnswerRestarted(
                session.id(), session.user(), UUID.randomUUID(), null, Instant.now()));

        awaitText(attempt, "");
        say(session, "Right start.", false);
        awaitText(attempt, "Right start.");
    }

    @Test
    void shouldReplaceWhatWasSaidInOneStepOrNotAtAll() {
        Sessions session = Sessions.active();
        join(session);
        UUID attempt = questions(session, 1).get(0).attemptId();
        say(session, "As it was heard.", false);

        replace(session, "As it was meant.", false);

        awaitText(attempt, "As it was meant.");
        assertThat(Events.await(TranscriptEvent.SegmentDiscarded.class, Topics.TRANSCRIPT, session.id(), 1))
                .hasSize(1);

        replace(session, " ", true);

        assertThat(refusal(session).code()).isEqualTo(4009);
        awaitText(attempt, "As it was meant.");
        assertThat(Events.await(TranscriptEvent.SegmentDiscarded.class, Topics.TRANSCRIPT, session.id(), 1))
                .hasSize(1);
    }

    @Test
    void shouldCallAPieceWithoutTextAnEmptyAnswer() {
        Sessions session = Sessions.active();
        join(session);
        questions(session, 1);

        say(session, "", false);

        assertThat(refusal(session).code()).isEqualTo(4009);
        assertThat(refusal(session).message()).startsWith("The answer is empty.");
    }

    @Test
    void shouldTakeTheEndOfAnAnswerThatIsHandedInAlready() {
        Sessions session = Sessions.active();
        join(session);
        TranscriptEvent.QuestionAsked question = questions(session, 1).get(0);
        say(session, InterviewApi.STRONG, true);

        Events.send(new CandidateInputEvent.AnswerFinished(
                session.id(), session.user(), UUID.randomUUID(), question.exchangeId(), Instant.now()));
        TranscriptEvent.QuestionAsked next = questions(session, 2).get(1);
        UUID end = UUID.randomUUID();
        Events.send(new CandidateInputEvent.AnswerFinished(session.id(), session.user(), end, null, Instant.now()));
        Events.send(new CandidateInputEvent.QuestionDelivered(
                session.id(), session.user(), next.exchangeId(), Instant.now()));
        say(session, "To begin with,", false);
        awaitText(next.attemptId(), "To begin with,");
        // the same end, said again over a new line, is not the end of what was begun since, and its client is told
        Events.send(new CandidateInputEvent.AnswerFinished(session.id(), session.user(), end, null, Instant.now()));
        say(session, "we had an outage.", false);
        awaitText(next.attemptId(), "To begin with, we had an outage.");
        CandidateInputEvent.TextAnswer late = new CandidateInputEvent.TextAnswer(
                session.id(),
                session.user(),
                UUID.randomUUID(),
                question.exchangeId(),
                "And one thing more.",
                false,
                false,
                Instant.now());
        Events.send(late);

        assertThat(Events.exactly(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 2))
                .extracting(TranscriptEvent.InputRefused::inputId)
                .containsExactly(end, late.inputId());
    }

    @Test
    void shouldRefuseAnAnswerWhileTheSessionIsPaused() {
        Sessions session = Sessions.active();
        join(session);
        questions(session, 1);
        session.pause("user");

        say(session, "Can you hear me?", false);

        TranscriptEvent.InputRefused refused = Events.await(
                        TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1)
                .get(0);
        assertThat(refused.code()).isEqualTo(4009);
    }

    @Test
    void shouldNotListenToSomebodyElse() {
        Sessions session = Sessions.active();
        join(session);
        UUID attempt = questions(session, 1).get(0).attemptId();

        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "I am somebody else",
                true,
                false,
                Instant.now()));

        Events.await(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1);
        awaitText(attempt, "");
    }

    private static void replace(Sessions session, String text, boolean isFinal) {
        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), UUID.randomUUID(), null, text, isFinal, true, Instant.now()));
    }

    private static TranscriptEvent.InputRefused refusal(Sessions session) {
        return Events.await(TranscriptEvent.InputRefused.class, Topics.TRANSCRIPT, session.id(), 1)
                .get(0);
    }
}
