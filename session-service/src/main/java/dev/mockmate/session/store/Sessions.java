package dev.mockmate.session.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.session.domain.Session;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The sessions and their presence. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final String DUE =
            "select id from session where next_due_at <= :now order by next_due_at limit :limit";
    private static final String CLAIM =
            "select * from session where id = :id and next_due_at <= :now for update skip locked";

    /** Stores a new session with its presence row. */
    public Uni<Void> add(SessionRow row) {
        return persist(row)
                .call(Panache::flush)
                .call(() ->
                        session(open -> open.createNativeQuery("insert into session_presence (session_id) values (:id)")
                                .setParameter("id", row.id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** The row, locked until the transaction ends; null when there is none. */
    public Uni<SessionRow> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Sessions on which something fell due, longest due first. */
    @WithSession
    public Uni<List<UUID>> due(Instant now, int limit) {
        return session(open -> open.createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** The row, locked, if something is due on it still and no other replica works on it; otherwise null. */
    public Uni<SessionRow> claimDue(UUID id, Instant now) {
        return session(open -> open.createNativeQuery(CLAIM, SessionRow.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResultOrNull());
    }

    /** Puts off a row that could not be settled, so that it does not keep the others waiting. */
    public Uni<Void> postpone(UUID id, Instant until) {
        return update("nextDueAt = ?1 where id = ?2", until, id).replaceWithVoid();
    }

    /** The last sign of a client. */
    public Uni<Optional<Instant>> lastHeartbeat(UUID id) {
        return session(open -> open.createNativeQuery(
                                "select last_heartbeat from session_presence where session_id = :id", Instant.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Notes a sign of a client; an older one than known changes nothing. */
    public Uni<Void> seen(UUID id, Instant at) {
        return session(open -> open.createNativeQuery(
                                "update session_presence"
                                        + " set last_heartbeat = greatest(coalesce(last_heartbeat, :at), :at) where session_id = :id")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One session; empty when there is none. */
    @WithSession
    public Uni<Optional<Session>> one(UUID id) {
        return findById(id)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : lastHeartbeat(id).map(seen -> Optional.of(row.session(seen.orElse(null)))));
    }

    /** A user's sessions, newest first, at most {@code limit} behind {@code after}. */
    @WithSession
    public Uni<List<Session>> ofUser(UUID userId, Optional<String> status, Optional<Cursor> after, int limit) {
        String sql = "select s.* from session s"
                + " where s.user_id = :user"
                + status.map(wanted -> " and s.status = :status").orElse("")
                + after.map(place -> " and (s.created_at, s.id) < (:at, :id)").orElse("")
                + " order by s.created_at desc, s.id desc";
        return session(open -> {
                    Mutiny.SelectionQuery<SessionRow> query = open.createNativeQuery(sql, SessionRow.class)
                            .setParameter("user", userId)
                            .setMaxResults(limit);
                    status.ifPresent(wanted -> query.setParameter("status", wanted));
                    after.ifPresent(
                            place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
                    return query.getResultList();
                })
                .chain(this::withPresence);
    }

    /** A user's newest session that is activating, active or paused. */
    @WithSession
    public Uni<Optional<Session>> current(UUID userId) {
        return find(
                        "userId = ?1 and status in ('activating', 'active', 'paused') order by createdAt desc, id desc",
                        userId)
                .page(0, 1)
                .list()
                .chain(this::withPresence)
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<Session>> withPresence(List<SessionRow> rows) {
        UUID[] ids = rows.stream().map(row -> row.id).toArray(UUID[]::new);
        return session(open -> open.createNativeQuery(
                                "select session_id, last_heartbeat from session_presence where session_id = any(:ids)",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(seen -> rows.stream()
                        .map(row -> row.session(heartbeatIn(seen, row.id)))
                        .toList());
    }

    private static Instant heartbeatIn(List<Object[]> presence, UUID id) {
        return presence.stream()
                .filter(row -> row[0].equals(id))
                .map(row -> (OffsetDateTime) row[1])
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static <T> Uni<T> session(java.util.function.Function<Mutiny.Session, Uni<? extends T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
