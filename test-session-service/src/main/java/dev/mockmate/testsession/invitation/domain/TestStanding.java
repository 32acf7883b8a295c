package dev.mockmate.testsession.invitation.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of an invitation's test.
 *
 * @param endedAt when it ended; meaningless before
 * @param backUntil until when a test that was left may still be gone on with
 */
public record TestStanding(Status status, Instant endedAt, Instant backUntil) {
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
    public static final TestStanding NOT_STARTED = new TestStanding(Status.NOT_STARTED, Instant.EPOCH, Instant.EPOCH);

    /** What it is to those who ask at {@code now}: a page that was closed may have been reloaded. */
    public TestStanding at(Instant now) {
        return status == Status.ABANDONED && now.isBefore(backUntil)
                ? new TestStanding(Status.ACTIVE, endedAt, backUntil)
                : this;
    }
}
