package dev.mockmate.contracts.event;

import dev.mockmate.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened in the interview of a session.
 */
public sealed interface InterviewEvent extends Event {

    @Override
    default String topic() {
        return Topics.INTERVIEW;
    }

    /** The session. */
    UUID sessionId();

    @Override
    default UUID key() {
        return sessionId();
    }

    /**
     * The interview has its question plan.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.interview.prepared.v1")
    record Prepared(UUID sessionId, UUID userId, UUID interviewId, int questionCount, Instant at)
            implements InterviewEvent {}

    /**
     * A question reached the client; the first one means that the interview has really begun.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.interview.question-delivered.v1")
    record QuestionDelivered(
            UUID sessionId, UUID userId, UUID interviewId, UUID exchangeId, int questionNumber, Instant at)
            implements InterviewEvent {}

    /**
     * The interview plays a timed script, so its session costs nothing: what is held or was charged for it goes back.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.interview.scripted.v1")
    record Scripted(UUID sessionId, UUID userId, UUID interviewId, Instant at) implements InterviewEvent {}

    /**
     * An interview call shows that the candidate is there; it counts as presence.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.interview.candidate-present.v1")
    record CandidatePresent(UUID sessionId, UUID userId, Instant at) implements InterviewEvent {}

    /**
     * An attempt has its assessment.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param overall 0–10, one decimal; null when the content was not judged
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.interview.answer-assessed.v1")
    record AnswerAssessed(
            UUID sessionId,
            UUID userId,
            UUID interviewId,
            UUID exchangeId,
            UUID attemptId,
            Double overall,
            String modelVersion,
            boolean degraded,
            Instant at)
            implements InterviewEvent {}

    /**
     * The interview is summed up; its report is ready.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.interview.finished.v1")
    record Finished(UUID sessionId, UUID userId, UUID interviewId, int questions, int answered, Instant at)
            implements InterviewEvent {}
}
