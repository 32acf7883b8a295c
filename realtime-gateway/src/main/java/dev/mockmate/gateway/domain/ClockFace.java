package dev.mockmate.gateway.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What the client's timer shows: the session's clock as it was last told, carried forward while it runs. The clock itself is
 * session-service's.
 *
 * @param elapsedSeconds running time at {@code asOf}
 * @param isRunning whether it runs
 * @param pausedSeconds time it stood still at {@code asOf}
 * @param creditsUsed held or captured credits
 * @param asOf when this was so
 */
public record ClockFace(long elapsedSeconds, boolean isRunning, long pausedSeconds, int creditsUsed, Instant asOf) {
    private static final long HOUR = 3600;

    /** The face at {@code now}; a time before {@link #asOf} changes nothing. */
    public ClockFace at(Instant now) {
        long passed = Math.max(0, Duration.between(asOf, now).toSeconds());
        return isRunning
                ? new ClockFace(elapsedSeconds + passed, true, pausedSeconds, creditsUsed, asOf.plusSeconds(passed))
                : new ClockFace(elapsedSeconds, false, pausedSeconds + passed, creditsUsed, asOf.plusSeconds(passed));
    }

    /** The clock began to run; news of what is known already changes nothing. */
    public ClockFace activated(Instant at) {
        return isRunning ? this : new ClockFace(elapsedSeconds, true, pausedSeconds, Math.max(1, creditsUsed), at);
    }

    /** The clock stopped, possibly back-dated. */
    public ClockFace paused(long elapsed, Instant at) {
        return new ClockFace(elapsed, false, pausedSeconds, creditsUsed, at);
    }

    /** The clock runs again. */
    public ClockFace resumed(long elapsed, Instant at) {
        return new ClockFace(elapsed, true, isRunning ? pausedSeconds : at(at).pausedSeconds(), creditsUsed, at);
    }

    /** The running time was metered. */
    public ClockFace metered(long elapsed, int creditsDue, Instant at) {
        long paused = isRunning ? pausedSeconds : at(at).pausedSeconds();
        return new ClockFace(elapsed, isRunning, paused, Math.max(creditsUsed, creditsDue), at);
    }

    /** What the session costs was corrected, for example to nothing. */
    public ClockFace corrected(long elapsed, int creditsDue, Instant at) {
        return new ClockFace(elapsed, isRunning, metered(elapsed, 0, at).pausedSeconds(), creditsDue, at);
    }

    /** The running minute at which the next credit falls due. */
    public long nextCreditAtMinute() {
        return (elapsedSeconds / HOUR + 1) * 60;
    }
}
