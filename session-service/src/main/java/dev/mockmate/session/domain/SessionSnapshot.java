package dev.mockmate.session.domain;

import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Expired;
import dev.mockmate.session.domain.SessionState.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a session stands and what its clock shows, without what it is about.
 *
 * @param creditsUsed what is held or captured
 */
public record SessionSnapshot(UUID sessionId, SessionState state, int creditsUsed, ClientPresence contact) {

    /** Running time so far. */
    public Duration elapsedAt(Instant now) {
        return state instanceof Started started ? started.elapsedAt(now) : Duration.ZERO;
    }

    /** When the clock started first. */
    public Optional<Instant> startedAt() {
        return state instanceof Started started ? Optional.of(started.run().startedAt()) : Optional.empty();
    }

    /** When the session was over. */
    public Optional<Instant> endedAt() {
        if (state instanceof Completed completed) {
            return Optional.of(completed.endedAt());
        }
        return state instanceof Expired expired ? Optional.of(expired.endedAt()) : Optional.empty();
    }

    /** Time since the start in which the clock stood still. */
    public Duration pausedAt(Instant now) {
        return startedAt()
                .map(start -> Duration.between(start, endedAt().orElse(now)).minus(elapsedAt(now)))
                .filter(paused -> !paused.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Whether the clock runs. */
    public boolean isRunning() {
        return state instanceof Active;
    }

    /** Whether a client showed itself within {@code silence} before {@code now}. */
    public boolean isConnected(Instant now, Duration silence) {
        return state instanceof SessionState.Live && contact.isThere(now, silence);
    }
}
