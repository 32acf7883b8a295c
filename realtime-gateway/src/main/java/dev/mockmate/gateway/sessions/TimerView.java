package dev.mockmate.gateway.sessions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mockmate.gateway.domain.ClockSnapshot;
import java.time.Instant;

/**
 * A session's clock.
 *
 * @param elapsedSeconds running time
 * @param creditsUsed held or captured
 * @param isRunning whether it runs
 * @param pausedDuration seconds it stood still
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TimerView(
        long elapsedSeconds,
        int creditsUsed,
        @JsonProperty("is_running") boolean isRunning,
        long pausedDuration) {

    /** The clock as it was told at {@code now}. */
    public ClockSnapshot snapshot(Instant now) {
        return new ClockSnapshot(elapsedSeconds, isRunning, pausedDuration, creditsUsed, now);
    }
}
