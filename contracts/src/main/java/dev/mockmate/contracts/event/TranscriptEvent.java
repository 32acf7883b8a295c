package dev.mockmate.contracts.event;

import dev.mockmate.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * What a live client of the session is to be shown, in order. Every gateway replica reads these and keeps its own clients'.
 */
public sealed interface TranscriptEvent extends Event {

    @Override
    default String topic() {
        return Topics.TRANSCRIPT;
    }

    /** The session. */
    UUID sessionId();

    @Override
    default UUID key() {
        return sessionId();
    }

    /**
     * A piece of the conversation. Pieces of one {@code segmentId} each hold its whole text so far; the final one holds it all.
     *
     * @param speaker {@code user|ai}
     * @param turnComplete the speaker has finished; it is the other's turn
     * @param sequence position in the stored transcript, null while not final
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.transcript.segment.v1")
    record Segment(
            UUID sessionId,
            UUID segmentId,
            String speaker,
            String text,
            boolean isFinal,
            boolean turnComplete,
            Long sequence,
            Instant at)
            implements TranscriptEvent {}

    /**
     * A piece of the conversation that its speaker has taken back: it is no longer part of the transcript.
     *
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.transcript.segment-discarded.v1")
    record SegmentDiscarded(UUID sessionId, UUID segmentId, String speaker, Instant at) implements TranscriptEvent {}

    /**
     * The question that is now to be answered.
     *
     * @param expectedDuration minutes
     * @param followUpOf the exchange this one follows up, or null
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.transcript.question-asked.v1")
    record QuestionAsked(
            UUID sessionId,
            UUID interviewId,
            UUID exchangeId,
            UUID attemptId,
            int questionNumber,
            String text,
            String category,
            String competency,
            String difficultyLevel,
            int expectedDuration,
            UUID followUpOf,
            Instant at)
            implements TranscriptEvent {}

    /**
     * One part of an assessment, as soon as it is known.
     *
     * @param part {@code follow_up, scoring, content_feedback, delivery_feedback, rewrite, coach_notes, library_suggestion, metadata}
     * @param json the part as JSON text
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.transcript.assessment-part.v1")
    record AssessmentPart(
            UUID sessionId, UUID exchangeId, UUID attemptId, String part, String json, boolean isLast, Instant at)
            implements TranscriptEvent {}

    /**
     * What the interviewer is doing.
     *
     * @param aiStatus {@code listening|thinking|speaking}
     * @param reason null, or {@code plan_done} when no question is left
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.transcript.interviewer-state.v1")
    record InterviewerState(UUID sessionId, String aiStatus, String reason, Instant at) implements TranscriptEvent {}

    /**
     * Something the client sent could not be taken.
     *
     * @param code an error code of the live protocol
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.transcript.input-refused.v1")
    record InputRefused(UUID sessionId, UUID inputId, int code, String message, Instant at)
            implements TranscriptEvent {}
}
