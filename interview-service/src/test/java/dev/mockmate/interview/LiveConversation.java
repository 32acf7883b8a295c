package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A live client as the topics show it: what it says, and what it is told. */
abstract class LiveConversation {
    /** Hands in what nobody can assess: what was measured cannot be read. */
    static void failForTheLastTime(Sessions session, TranscriptEvent.QuestionAsked question) {
        Database.update("update mock_interviews set status = 'assessing' where session_id = ?", session.id());
        Database.update(
                "update mock_interview_attempts set status = 'processing', answer_text = 'We had a project.', tries ="
                        + " 4, delivery = '{\"words\": [1]}', submitted_at = now(), due_at = now() where id = ?",
                question.attemptId());
        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and status = 'failed'",
                        question.attemptId()))
                .isEqualTo(1));
    }

    static void join(Sessions session) {
        Events.send(new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now()));
    }

    static void say(Sessions session, String text, boolean isFinal) {
        Events.send(piece(session, text, isFinal));
    }

    static CandidateInputEvent.TextAnswer piece(Sessions session, String text, boolean isFinal) {
        return new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), UUID.randomUUID(), null, text, isFinal, false, Instant.now());
    }

    static List<TranscriptEvent.QuestionAsked> questions(Sessions session, int count) {
        return Events.await(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), count);
    }

    static List<TranscriptEvent.Segment> segments(Sessions session, int count) {
        return Events.await(TranscriptEvent.Segment.class, Topics.TRANSCRIPT, session.id(), count);
    }

    static List<Event> questionsNow(Sessions session) {
        return Events.of(Topics.TRANSCRIPT, session.id()).stream()
                .filter(TranscriptEvent.QuestionAsked.class::isInstance)
                .toList();
    }

    static String lastState(Sessions session) {
        List<String> states = Events.of(Topics.TRANSCRIPT, session.id()).stream()
                .filter(TranscriptEvent.InterviewerState.class::isInstance)
                .map(event -> ((TranscriptEvent.InterviewerState) event).aiStatus())
                .toList();
        return states.get(states.size() - 1);
    }

    static boolean isDone(Sessions session) {
        return Events.of(Topics.TRANSCRIPT, session.id()).stream()
                .anyMatch(event ->
                        event instanceof TranscriptEvent.InterviewerState state && "plan_done".equals(state.reason()));
    }

    static void awaitText(UUID attempt, String text) {
        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and answer_text = ?", attempt, text))
                .isEqualTo(1));
    }
}
