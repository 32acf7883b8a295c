package dev.mockmate.interview.exchange.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A final piece of the conversation.
 *
 * @param sequence its place in the transcript, from 1
 * @param attemptId the answer it is a piece of; empty for what the interviewer says
 */
public record Segment(
        UUID sessionId,
        long sequence,
        UUID segmentId,
        String speaker,
        String text,
        Instant at,
        Optional<UUID> attemptId) {}
