package dev.mockmate.testsession.invitation.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of an invitation's test.
 *
 * @param endedAt when it ended; meaningless before
 */
public record TestStanding(Status status, Instant endedAt) {
    /** How far it is. */
    public enum Status {
        /** The candidate has not begun. */
        NOT_STARTED,
        /** It runs. */
        ACTIVE,
        /** It was handed in, or its time is up. */
        COMPLETED,
        /** The candidate left. */
        ABANDONED;

        /** The name clients see, like {@code not_started}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a test nobody began. */
    public static final TestStanding NOT_STARTED = new TestStanding(Status.NOT_STARTED, Instant.EPOCH);
}
