package dev.mockmate.contracts.event;

import dev.mockmate.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * What a live client said or did. Sent by the gateway, whose checks (token, owner, size, rate) it has passed.
 */
public sealed interface CandidateInputEvent extends Event {

    @Override
    default String topic() {
        return Topics.CANDIDATE_INPUT;
    }

    /** The session. */
    UUID sessionId();

    @Override
    default UUID key() {
        return sessionId();
    }

    /**
     * A client is connected and ready to be asked: (re)deliver the current question.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param connectionId the gateway's connection
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.candidate-input.joined.v1")
    record Joined(UUID sessionId, UUID userId, UUID connectionId, Instant at) implements CandidateInputEvent {}

    /**
     * The client's connection is gone.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param connectionId the gateway's connection
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.candidate-input.left.v1")
    record Left(UUID sessionId, UUID userId, UUID connectionId, String reason, Instant at)
            implements CandidateInputEvent {}

    /**
     * A piece of a typed answer; pieces add up until the answer is finished.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param exchangeId null = the current question
     * @param isFinal the answer ends with this piece
     * @param replaces it takes the place of all that was said for its question so far
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.candidate-input.text-answer.v1")
    record TextAnswer(
            UUID sessionId,
            UUID userId,
            UUID inputId,
            UUID exchangeId,
            String text,
            boolean isFinal,
            boolean replaces,
            Instant at)
            implements CandidateInputEvent {}

    /**
     * The candidate finished the answer: assess it.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param exchangeId null = the current question
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.candidate-input.answer-finished.v1")
    record AnswerFinished(UUID sessionId, UUID userId, UUID inputId, UUID exchangeId, Instant at)
            implements CandidateInputEvent {}

    /**
     * The candidate wants to begin this answer anew.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param exchangeId null = the current question
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.candidate-input.answer-restarted.v1")
    record AnswerRestarted(UUID sessionId, UUID userId, UUID inputId, UUID exchangeId, Instant at)
            implements CandidateInputEvent {}

    /**
     * The candidate leaves this question unanswered.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param exchangeId null = the current question
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.candidate-input.question-skipped.v1")
    record QuestionSkipped(UUID sessionId, UUID userId, UUID inputId, UUID exchangeId, Instant at)
            implements CandidateInputEvent {}

    /**
     * The question was written to the client's connection.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.candidate-input.question-delivered.v1")
    record QuestionDelivered(UUID sessionId, UUID userId, UUID exchangeId, Instant at) implements CandidateInputEvent {}
}
