package dev.mockmate.testsession.invitation.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of an invitation's test.
 *
 * @param endedAt when it ended; meaningless before
 * @param backUntil until when a test that was left may still be gone on with
 */
public record InvitedTestStatus(Status status, Instant endedAt, Instant backUntil) {
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
    public static final InvitedTestStatus NOT_STARTED =
            new InvitedTestStatus(Status.NOT_STARTED, Instant.EPOCH, Instant.EPOCH);

    /** What it is to those who ask at {@code now}: a page that was closed may have been reloaded. */
    public InvitedTestStatus at(Instant now) {
        return status == Status.ABANDONED && now.isBefore(backUntil)
                ? new InvitedTestStatus(Status.ACTIVE, endedAt, backUntil)
                : this;
    }
}
