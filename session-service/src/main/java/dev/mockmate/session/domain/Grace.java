package dev.mockmate.session.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Rule <b>exhausted</b>: an hour's credit could not be charged; the session goes on for a moment, so that a top-up can save it.
 * What runs within it is free.
 *
 * @param creditNumber the first credit nothing could pay; 0 for {@link #NONE}
 * @param endsAt when the session is completed unless that credit was charged meanwhile
 */
public record Grace(int creditNumber, Instant endsAt) {
    /** Every hour so far is paid. */
    public static final Grace NONE = new Grace(0, Instant.MAX);

    /**
     * A grace heard of late, after an outage of ours, goes on for at least so long: the top-up that saves the session may be the
     * next event.
     */
    private static final Duration LATE = Duration.ofSeconds(10);

    /** The grace billing gave until {@code endsAt}, heard of at {@code now}. */
    public static Grace heard(int creditNumber, Instant endsAt, Instant now) {
        Instant atLeast = now.plus(LATE);
        return new Grace(creditNumber, endsAt.isAfter(atLeast) ? endsAt : atLeast);
    }

    /** Whether a credit is missing. */
    public boolean isOpen() {
        return creditNumber > 0;
    }

    /** Whether the session is to be completed. */
    boolean isOver(Instant now) {
        return isOpen() && !now.isBefore(endsAt);
    }
}
