package dev.mockmate.gateway.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a client may send: a token bucket, and how long it has been empty. A client counts as too fast on end as long as
 * less than a second passes between two refusals. Not thread-safe: it belongs to one line.
 */
public final class Pace {
    private static final Duration CALM = Duration.ofSeconds(1);

    /** What becomes of a message. */
    public enum Verdict {
        /** Take it. */
        PASS,
        /** Drop it and tell the client. */
        REFUSE_ALOUD,
        /** Drop it; the client was told within the last second. */
        REFUSE,
        /** The client does not slow down: close the line. */
        CUT_OFF
    }

    private final int perSecond;
    private final int burst;
    private final Duration patience;
    private double tokens;
    private Instant filled;
    private Instant tooFastSince;
    private Instant lastRefusal;
    private Instant lastTold;

    /**
     * A full bucket.
     *
     * @param perSecond messages per second a client may keep up
     * @param burst messages it may send at once
     * @param patience how long it may be too fast on end
     */
    public Pace(int perSecond, int burst, Duration patience, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.patience = patience;
        this.tokens = burst;
        this.filled = now;
        this.lastRefusal = Instant.MIN;
        this.lastTold = Instant.MIN;
        this.tooFastSince = now;
    }

    /** Judges the message that arrives now. */
    public Verdict arrival(Instant now) {
        refill(now);
        if (tokens >= 1) {
            tokens -= 1;
            return Verdict.PASS;
        }
        return refuse(now);
    }

    private void refill(Instant now) {
        long millis = Math.max(0, Duration.between(filled, now).toMillis());
        if (millis > 0) {
            tokens = Math.min(burst, tokens + millis * perSecond / 1000.0);
            filled = now;
        }
    }

    private Verdict refuse(Instant now) {
        if (lastRefusal.isBefore(now.minus(CALM))) {
            tooFastSince = now;
        }
        lastRefusal = now;
        if (!now.isBefore(tooFastSince.plus(patience))) {
            return Verdict.CUT_OFF;
        }
        if (lastTold.isAfter(now.minus(CALM))) {
            return Verdict.REFUSE;
        }
        lastTold = now;
        return Verdict.REFUSE_ALOUD;
    }
}
