package dev.mockmate.gateway.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a client may send: a token bucket of messages and one of bytes, and how long either has been empty. A client counts as too fast on end as long as
 * less than a second passes between two refusals. Not thread-safe: it belongs to one connection.
 */
public final class RateLimiter {
    private static final Duration CALM = Duration.ofSeconds(1);

    /** What becomes of a message. */
    public enum Verdict {
        /** Take it. */
        PASS,
        /** Drop it and tell the client. */
        REFUSE_ALOUD,
        /** Drop it; the client was told within the last second. */
        REFUSE,
        /** The client does not slow down: close the connection. */
        CUT_OFF
    }

    private final Rate rate;
    private final Duration patience;
    private double messages;
    private double bytes;
    private Instant filled;
    private Instant tooFastSince;
    private Instant lastRefusal;
    private Instant lastTold;

    /**
     * What a client may keep up, and what it may send at once.
     *
     * @param messagesPerSecond control frames count as messages
     * @param bytesPerSecond bytes of their frames
     */
    public record Rate(long messagesPerSecond, long burst, long bytesPerSecond, long burstBytes) {}

    /**
     * Full buckets.
     *
     * @param patience how long it may be too fast on end
     */
    public RateLimiter(Rate rate, Duration patience, Instant now) {
        this.rate = rate;
        this.patience = patience;
        this.messages = rate.burst();
        this.bytes = rate.burstBytes();
        this.filled = now;
        this.lastRefusal = Instant.MIN;
        this.lastTold = Instant.MIN;
        this.tooFastSince = now;
    }

    /** Judges the message of so many bytes that arrives now. */
    public Verdict arrival(Instant now, long size) {
        refill(now);
        if (messages >= 1 && bytes >= size) {
            messages -= 1;
            bytes -= size;
            return Verdict.PASS;
        }
        return refuse(now);
    }

    private void refill(Instant now) {
        long millis = Math.max(0, Duration.between(filled, now).toMillis());
        if (millis > 0) {
            messages = Math.min(rate.burst(), messages + millis * rate.messagesPerSecond() / 1000.0);
            bytes = Math.min(rate.burstBytes(), bytes + millis * rate.bytesPerSecond() / 1000.0);
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
