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
public record ClockSnapshot(long elapsedSeconds, boolean isRunning, long pausedSeconds, int creditsUsed, Instant asOf) {
    private static final long HOUR = 3600;

    /** The face at {@code now}; a time before {@link #asOf} changes nothing. */
    public ClockSnapshot at(Instant now) {
        long passed = Math.max(0, Duration.between(asOf, now).toSeconds());
        return isRunning
                ? new ClockSnapshot(elapsedSeconds + passed, true, pausedSeconds, creditsUsed, asOf.plusSeconds(passed))
                : new ClockSnapshot(
                        elapsedSeconds, false, pausedSeconds + passed, creditsUsed, asOf.plusSeconds(passed));
    }

    /** The clock began to run; news of what is known already changes nothing. */
    public ClockSnapshot activated(Instant at) {
        return isRunning ? this : new ClockSnapshot(elapsedSeconds, true, pausedSeconds, Math.max(1, creditsUsed), at);
    }

    /** The clock stopped, possibly back-dated. */
    public ClockSnapshot paused(long elapsed, Instant at) {
        return new ClockSnapshot(elapsed, false, pausedSeconds, creditsUsed, at);
    }

    /** The clock runs again. */
    public ClockSnapshot resumed(long elapsed, Instant at) {
        return new ClockSnapshot(elapsed, true, isRunning ? pausedSeconds : at(at).pausedSeconds(), creditsUsed, at);
    }

    /** The running time was metered. */
    public ClockSnapshot metered(long elapsed, int creditsDue, Instant at) {
        long paused = isRunning ? pausedSeconds : at(at).pausedSeconds();
        return new ClockSnapshot(elapsed, isRunning, paused, Math.max(creditsUsed, creditsDue), at);
    }

    /** What the session costs was corrected, for example to nothing. */
    public ClockSnapshot corrected(long elapsed, int creditsDue, Instant at) {
        return new ClockSnapshot(elapsed, isRunning, metered(elapsed, 0, at).pausedSeconds(), creditsDue, at);
    }

    /** The running minute at which the next credit falls due. */
    public long nextCreditAtMinute() {
        return (elapsedSeconds / HOUR + 1) * 60;
    }
}
