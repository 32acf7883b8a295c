package dev.mockmate.interview.sessionview.application;

import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads what is known of sessions. Who may see it is decided by the caller's edge. */
@ApplicationScoped
public class ReadSessionViews {
    private final SessionViews sessions;
    private final Transactions transactions;

    ReadSessionViews(SessionViews sessions, Transactions transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** A session, or empty when nothing is known of it. */
    public Uni<Optional<KnownSession>> session(UUID sessionId) {
        return transactions.inTransaction(() -> sessions.one(sessionId).map(Optional::ofNullable));
    }

    /** The user's session that runs, or was begun last of those that are paused. */
    public Uni<Optional<KnownSession>> liveSession(UUID userId) {
        return transactions.inTransaction(() -> sessions.liveOf(userId).map(Optional::ofNullable));
    }
}
