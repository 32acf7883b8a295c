package dev.mockmate.interview.sessionview.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Tells session-service that the candidate is there: at once when that lifts a pause, else every few seconds at most. */
@ApplicationScoped
public class CandidatePresence {

    private final SessionViews sessions;
    private final Outbox outbox;
    private final InterviewConfig config;
    private final Now now;

    CandidatePresence(SessionViews sessions, Outbox outbox, InterviewConfig config, Now now) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.config = config;
        this.now = now;
    }

    /** Inside a transaction, before the interview is locked: sessions are always locked before interviews. */
    public Uni<Void> note(UUID sessionId, UUID userId) {
        Instant at = now.get();
        return sessions.notePresence(sessionId, at, at.minus(config.presenceEvery()))
                .chain(noted -> noted
                        ? outbox.publish(new InterviewEvent.CandidatePresent(sessionId, userId, at))
                        : Uni.createFrom().voidItem());
    }

    /**
     * Goes on with the session locked and its candidate's presence noted. What {@link LiveSessions#require} found before the
     * transaction is decided again: of a session that was erased or has ended meanwhile nothing is noted, and it is refused.
     */
    public <T> Uni<Outcome<T, Refusal>> admit(
            UUID sessionId, UUID userId, Function<KnownSession, Uni<Outcome<T, Refusal>>> next) {
        return sessions.lock(sessionId)
                .map(session -> LiveSessions.required(Optional.ofNullable(session), userId))
                .chain(found -> found.then(session -> note(sessionId, userId).chain(() -> next.apply(session))));
    }

    /** Whoever does something in a session that runs is there; in one that does not, nothing is noted. */
    public Uni<Void> noteIfLive(UUID sessionId, UUID userId) {
        return sessions.one(sessionId)
                .chain(session -> session != null && session.userId().equals(userId) && session.isLive()
                        ? note(sessionId, userId)
                        : Uni.createFrom().voidItem());
    }
}
