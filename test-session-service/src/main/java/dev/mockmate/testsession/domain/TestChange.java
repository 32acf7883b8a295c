package dev.mockmate.testsession.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a test; each is told in its history, some to other services. */
public sealed interface TestChange {

    /** When it happened, by the server's clock. */
    Instant at();

    /** The test began. */
    record Created(Instant at) implements TestChange {}

    /** A closed page came back in time. */
    record Revived(Instant at, Instant closedAt) implements TestChange {}

    /**
     * The candidate left.
     *
     * @param revivableUntil until when coming back is possible, null when it is not
     */
    record Abandoned(Instant at, CompletionMethod method, Instant revivableUntil) implements TestChange {}

    /**
     * The test is over.
     *
     * @param claimed what the client said; differs from {@code method} where the server's clock knows better
     */
    record Completed(Instant at, CompletionMethod method, CompletionMethod claimed) implements TestChange {}

    /** Lost time was given back (rule <b>fair-clock</b>). */
    record GapReturned(Instant at, Interval gap, long seconds, Cause cause) implements TestChange {
        /** Who was gone. */
        public enum Cause {
            /** The client was not heard of and came back. */
            CONNECTION,
            /** This service was down. */
            SERVICE
        }
    }

    /** Sections were reported for the first time. */
    record SectionsCompleted(Instant at, List<String> sections) implements TestChange {}

    /** A recruiter gave more time. */
    record TimeAdded(Instant at, long seconds, String reason) implements TestChange {}

    /** A recruiter told the candidate something. */
    record Announced(Instant at, UUID id, String text) implements TestChange {}

    /** A recruiter had the test end. */
    record EndRequested(Instant at, String reason) implements TestChange {}

    /** A recruiter let a test that was over go on. */
    record Reopened(Instant at, int minutes, String reason) implements TestChange {}

    /** Answers that were under way when the time ran out arrived within the grace. */
    record LateAnswers(Instant at) implements TestChange {}
}
