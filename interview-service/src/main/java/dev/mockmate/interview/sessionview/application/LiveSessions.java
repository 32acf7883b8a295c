package dev.mockmate.interview.sessionview.application;

import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Tells whether a session takes questions and answers. It is known from events, which may come a moment after the call
 * they allow: what is not live yet is looked at again for a while before it is refused.
 */
@ApplicationScoped
public class LiveSessions {

    private final SessionViews sessions;
    private final Transactions transactions;
    private final Waiting waiting;
    private final InterviewConfig config;

    LiveSessions(SessionViews sessions, Transactions transactions, Waiting waiting, InterviewConfig config) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.waiting = waiting;
        this.config = config;
    }

    /** The session when it is the user's and live, else the refusal. */
    public Uni<Outcome<KnownSession, Refusal>> require(UUID sessionId, UUID userId) {
        return look(sessionId, userId, KnownSession::isLive).map(found -> required(found, userId));
    }

    static Outcome<KnownSession, Refusal> required(Optional<KnownSession> found, UUID userId) {
        if (found.isEmpty()
                || !found.get().userId().equals(userId)
                || !found.get().isKnown()) {
            return Outcome.refused(new Refusal.NotFound("session"));
        }
        return found.get().isLive()
                ? Outcome.done(found.get())
                : Outcome.refused(new Refusal.SessionNotLive(found.get().status()));
    }

    /** The session when it is the user's, whatever its state. */
    public Uni<Outcome<KnownSession, Refusal>> requireKnown(UUID sessionId, UUID userId) {
        return look(sessionId, userId, KnownSession::isKnown)
                .map(found -> Outcome.found(
                        found.filter(session -> session.userId().equals(userId)), new Refusal.NotFound("session")));
    }

    /** A session that anybody may ask for: one that was made just now is waited for; empty when nothing is heard of it. */
    public Uni<Optional<KnownSession>> known(UUID sessionId) {
        return waiting.until(
                () -> transactions.inTransaction(() -> sessions.one(sessionId).map(Optional::ofNullable)),
                Optional::isPresent,
                config.sessionWait());
    }

    private Uni<Optional<KnownSession>> look(UUID sessionId, UUID userId, Predicate<KnownSession> goodEnough) {
        Duration most = config.sessionWait();
        return waiting.until(
                () -> transactions.inTransaction(() -> sessions.one(sessionId).map(Optional::ofNullable)),
                found -> found.filter(session -> goodEnough.test(session)
                                || session.isOver()
                                || !session.userId().equals(userId))
                        .isPresent(),
                most);
    }
}
