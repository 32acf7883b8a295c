package dev.mockmate.testsession.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt of a candidate at a coding test.
 *
 * @param attempt 1 for the candidate's first one
 * @param lastHeartbeat the page's last sign of life
 * @param lastActivity the last time the candidate did something
 * @param revivedCount how often a closed page came back
 */
public record CodingTest(
        UUID id,
        UUID candidateId,
        int attempt,
        Assignment assignment,
        TestContents contents,
        Timing timing,
        TestState state,
        Progress progress,
        Instant lastHeartbeat,
        Instant lastActivity,
        int revivedCount,
        Instant createdAt,
        Instant updatedAt) {

    /** A test that begins now. */
    public static CodingTest begin(
            UUID id, UUID candidateId, int attempt, Assignment assignment, TestContents contents, Timing timing) {
        Instant start = timing.startedAt();
        return new CodingTest(
                id,
                candidateId,
                attempt,
                assignment,
                contents,
                timing,
                new TestState.Active(),
                Progress.none(),
                start,
                start,
                0,
                start,
                start);
    }

    /** When the candidate was last heard of, by whatever sign. */
    public Instant lastSeen() {
        return lastHeartbeat.isAfter(lastActivity) ? lastHeartbeat : lastActivity;
    }

    CodingTest with(TestState next, Instant now) {
        return copy(timing, next, progress, lastHeartbeat, lastActivity, revivedCount, now);
    }

    CodingTest with(Timing next, Instant now) {
        return copy(next, state, progress, lastHeartbeat, lastActivity, revivedCount, now);
    }

    CodingTest with(Progress next, Instant now) {
        return copy(timing, state, next, lastHeartbeat, later(lastActivity, now), revivedCount, now);
    }

    /** Goes on as if the candidate had been heard of now. */
    CodingTest reopened(Timing next, TestState.Active active, Instant now) {
        return copy(next, active, progress, later(lastHeartbeat, now), lastActivity, revivedCount, now);
    }

    CodingTest revived(TestState.Active next, Instant now) {
        return copy(timing, next, progress, lastHeartbeat, lastActivity, revivedCount + 1, now);
    }

    CodingTest heardOf(Instant now) {
        return copy(timing, state, progress, later(lastHeartbeat, now), lastActivity, revivedCount, now);
    }

    CodingTest busy(Instant now) {
        return copy(timing, state, progress, lastHeartbeat, later(lastActivity, now), revivedCount, now);
    }

    private CodingTest copy(
            Timing newTiming,
            TestState newState,
            Progress newProgress,
            Instant heartbeat,
            Instant activity,
            int revivals,
            Instant now) {
        return new CodingTest(
                id,
                candidateId,
                attempt,
                assignment,
                contents,
                newTiming,
                newState,
                newProgress,
                heartbeat,
                activity,
                revivals,
                createdAt,
                later(updatedAt, now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
