package dev.mockmate.session.domain;

import dev.mockmate.session.domain.SessionState.Completed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A session as it stands. */
public record Session(UUID userId, JobBrief brief, Instant createdAt, SessionSnapshot standing) {

    /** The session's id. */
    public UUID id() {
        return standing.sessionId();
    }

    /** Where it is in its life. */
    public SessionState state() {
        return standing.state();
    }

    /** Why it is over. */
    public Optional<EndReason> endReason() {
        return state() instanceof Completed completed ? Optional.of(completed.reason()) : Optional.empty();
    }
}
