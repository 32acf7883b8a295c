package dev.mockmate.session.domain;

import java.time.Instant;

/**
 * Rule {@code exhausted}: an hour's credit could not be charged; the session goes on for a moment, so that a top-up can save it.
 * What runs within it is free.
 *
 * @param creditNumber the first credit nothing could pay; 0 for {@link #NONE}
 * @param endsAt when the session is completed unless that credit was charged meanwhile
 */
public record Grace(int creditNumber, Instant endsAt) {
    /** Every hour so far is paid. */
    public static final Grace NONE = new Grace(0, Instant.MAX);

    /** Whether a credit is missing. */
    public boolean isOpen() {
        return creditNumber > 0;
    }

    /** Whether the session is to be completed. */
    boolean isOver(Instant now) {
        return isOpen() && !now.isBefore(endsAt);
    }
}
