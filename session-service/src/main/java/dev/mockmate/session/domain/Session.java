package dev.mockmate.session.domain;

import dev.mockmate.session.domain.SessionState.Completed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A session as it stands. */
public record Session(UUID userId, JobBrief brief, Instant createdAt, SessionSnapshot standing) {

    /** A session that was just made. */
    public static Session created(UUID id, UUID userId, JobBrief brief, Instant now) {
        return new Session(
                userId, brief, now, new SessionSnapshot(id, new SessionState.Created(now), 0, ClientPresence.NONE));
    }

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
