package dev.mockmate.contracts.event;

import dev.mockmate.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened to a coding test. Keyed by the test's id.
 */
public sealed interface TestSessionEvent extends Event {

    @Override
    default String topic() {
        return Topics.TEST_SESSION;
    }

    /** The test. */
    UUID testId();

    @Override
    default UUID key() {
        return testId();
    }

    /**
     * A candidate began a test.
     *
     * @param attempt 1 for the candidate's first test
     */
    @EventType("dev.mockmate.test-session.created.v1")
    record Created(
            UUID testId,
            UUID candidateId,
            int attempt,
            int testDurationMinutes,
            Instant testStartTime,
            Instant testEndTime)
            implements TestSessionEvent {}

    /**
     * The test is over.
     *
     * @param completionMethod {@code manual|timer_expired|auto}
     */
    @EventType("dev.mockmate.test-session.completed.v1")
    record Completed(UUID testId, UUID candidateId, String completionMethod, Instant completedAt)
            implements TestSessionEvent {}

    /**
     * The candidate left; a soft abandon ({@code tab_close}) can be revived for two minutes.
     *
     * @param completionMethod {@code tab_close|heartbeat_timeout|manual}
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.test-session.abandoned.v1")
    record Abandoned(UUID testId, UUID candidateId, String completionMethod, Instant at) implements TestSessionEvent {}

    /**
     * The candidate came back in time.
     *
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.test-session.revived.v1")
    record Revived(UUID testId, UUID candidateId, Instant at) implements TestSessionEvent {}
}
