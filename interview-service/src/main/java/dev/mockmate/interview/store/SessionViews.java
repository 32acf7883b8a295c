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

    private static final String ERASED =
            "insert into erased_session_view (session_id, erased_at) values (:id, :now) on conflict do nothing";

    private static final String IS_ERASED = "select count(*) from erased_session_view where session_id = :id";

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

    /**
     * The session locked for this transaction, made when it was not known, for its events may still be on their way; null
     * when it was erased: what comes late from another topic does not bring it back.
     */
    public Uni<SessionViewRow> lockOrCreate(UUID sessionId, UUID userId) {
        return makeSure(sessionId, userId)
                .chain(made -> made == 0 ? Uni.createFrom().item(false) : isErased(sessionId))
                .chain(erased -> erased ? deleteById(sessionId).replaceWith((SessionViewRow) null) : lock(sessionId));
    }

    /** Forgets the session for good. Its row is made first, so that whoever is just making it waits and sees the end. */
    public Uni<Void> erase(UUID sessionId, UUID userId, Instant now) {
        return makeSure(sessionId, userId)
                .chain(() -> deleteById(sessionId))
                .chain(this::getSession)
                .chain(session -> session.createNativeQuery(ERASED)
                        .setParameter("id", sessionId)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Integer> makeSure(UUID sessionId, UUID userId) {
        return getSession().chain(session -> session.createNativeQuery(MAKE_SURE)
                .setParameter("id", sessionId)
                .setParameter("user", userId)
                .executeUpdate());
    }

    private Uni<Boolean> isErased(UUID sessionId) {
        return getSession()
                .chain(session -> session.createNativeQuery(IS_ERASED, Long.class)
                        .setParameter("id", sessionId)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** The user's session that is active, else the one begun last of those that are paused; null when there is none. */
    public Uni<SessionViewRow> liveOf(UUID userId) {
        return find("userId = ?1 and status in ('active', 'paused') order by status, startedAt desc", userId)
                .firstResult();
    }

    /** The session locked for this transaction, or null. */
    public Uni<SessionViewRow> lock(UUID sessionId) {
        return findById(sessionId, LockModeType.PESSIMISTIC_WRITE);
    }
}
