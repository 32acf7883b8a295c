package dev.mockmate.interview.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** The sessions this service knows of. */
@ApplicationScoped
public class SessionViews implements PanacheRepositoryBase<SessionViewRow, UUID> {

    private static final String MAKE_SURE =
            "insert into session_view (session_id, user_id, status) values (:id, :user, 'unknown') on conflict do nothing";

    private static final String PRESENT = "update session_view set presence_at = :now where session_id = :id"
            + " and (presence_at is null or presence_at <= :before or status = 'paused')";

    /** Notes presence unless it was noted after {@code before}; a paused session always wants to know. */
    public Uni<Boolean> notePresence(UUID sessionId, Instant now, Instant before) {
        return getSession()
                .chain(session -> session.createNativeQuery(PRESENT)
                        .setParameter("now", now)
                        .setParameter("id", sessionId)
                        .setParameter("before", before)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** The session locked for this transaction, made when it was not known; its events may still be on their way. */
    public Uni<SessionViewRow> lockOrCreate(UUID sessionId, UUID userId) {
        return getSession()
                .chain(session -> session.createNativeQuery(MAKE_SURE)
                        .setParameter("id", sessionId)
                        .setParameter("user", userId)
                        .executeUpdate())
                .chain(() -> lock(sessionId));
    }

    /** The session locked for this transaction, or null. */
    public Uni<SessionViewRow> lock(UUID sessionId) {
        return findById(sessionId, LockModeType.PESSIMISTIC_WRITE);
    }
}
