package dev.mockmate.interview.sessionview.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.interview.outcome.application.InterviewConfig;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

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

    /** The same with the session locked behind it; null when it was erased. */
    public Uni<KnownSession> noteAndLock(UUID sessionId, UUID userId) {
        return note(sessionId, userId).chain(() -> sessions.lock(sessionId));
    }

    /** Whoever does something in a session that runs is there; in one that does not, nothing is noted. */
    public Uni<Void> noteIfLive(UUID sessionId, UUID userId) {
        return sessions.one(sessionId)
                .chain(session -> session != null && session.userId().equals(userId) && session.isLive()
                        ? note(sessionId, userId)
                        : Uni.createFrom().voidItem());
    }
}
