package dev.mockmate.gateway.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long neither a candidate nor the interviewer has done anything on a connection. What a client program sends by itself,
 * pings and new tokens, is nothing that somebody has done. {@code IdlePause} pauses the session when it has run out.
 */
public final class IdleStopwatch {
    private final Duration limit;
    private Instant lastDone;

    /** @param limit after how long a candidate is idle */
    public IdleStopwatch(Duration limit, Instant now) {
        this.limit = limit;
        this.lastDone = now;
    }

    /** Somebody did something. */
    public void done(Instant now) {
        lastDone = now;
    }

    /** How long until the candidate is idle; zero when they are. */
    public Duration left(Instant now) {
        Duration left = Duration.between(now, lastDone.plus(limit));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
