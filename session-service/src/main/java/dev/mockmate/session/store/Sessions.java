package dev.mockmate.session.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.session.domain.ClientPresence;
import dev.mockmate.session.domain.Session;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The sessions and their presence. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final String DUE =
            "select id from session where next_due_at <= :now order by next_due_at limit :limit";
    private static final String CLAIM =
            "select * from session where id = :id and next_due_at <= :now for update skip locked";

    private static final String CONTACTS =
            "select session_id, connection_id, newest_connection_id, last_heartbeat, dropped_at"
                    + " from session_presence where session_id = any(:ids)";

    /** Stores a new session, to be looked at again when something falls due, with the row of its presence. */
    public Uni<Void> add(Session session, Optional<Instant> lookAgainAt) {
        SessionRow row = SessionRow.create(session.id(), session.userId(), session.brief(), session.createdAt());
        row.lookAgainAt(lookAgainAt.orElse(null));
        return persist(row)
                .call(Panache::flush)
                .call(() ->
                        session(open -> open.createNativeQuery("insert into session_presence (session_id) values (:id)")
                                .setParameter("id", row.id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** The session, locked; empty when there is none. */
    public Uni<Optional<LockedSession>> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).chain(this::withContact);
    }

    /** Sessions on which something fell due, longest due first. */
    @InSession
    public Uni<List<UUID>> due(Instant now, int limit) {
        return session(open -> NativeQueries.values(open, DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** The session, locked, if something is due on it still and no other replica works on it. */
    public Uni<Optional<LockedSession>> claimDue(UUID id, Instant now) {
        return session(open -> NativeQueries.entities(open, CLAIM, SessionRow.class)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .chain(this::withContact);
    }

    /** Puts off a row that could not be settled, so that it does not keep the others waiting. */
    public Uni<Void> postpone(UUID id, Instant until) {
        return update("nextDueAt = ?1 where id = ?2", until, id).replaceWithVoid();
    }

    /** Notes a sign of a client; an older one than known changes nothing. */
    public Uni<Void> seen(UUID id, Instant at) {
        return session(open -> open.createNativeQuery(
                                "update session_presence set last_heartbeat = greatest(coalesce(last_heartbeat, :at),"
                                        + " :at) where session_id = :id")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One session; empty when there is none. */
    @InSession
    public Uni<Optional<Session>> one(UUID id) {
        return findById(id)
                .chain(this::withContact)
                .map(found -> found.map(locked -> locked.session(locked.contact())));
    }

    /** Forgets the session and all that hangs on it, and notes whose it was. */
    public Uni<Void> erase(UUID id, UUID userId, Instant at) {
        return session(open -> open.flush()
                        .chain(() -> open.createNativeQuery("delete from session where id = :id")
                                .setParameter("id", id)
                                .executeUpdate())
                        .chain(() -> open.createNativeQuery(
                                        "insert into erased_session (session_id, user_id, erased_at) values (:id,"
                                                + " :user, :at)")
                                .setParameter("id", id)
                                .setParameter("user", userId)
                                .setParameter("at", at)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** Whether the user had this session and erased it. */
    public Uni<Boolean> isErased(UUID id, UUID userId) {
        return session(open -> NativeQueries.values(
                                open,
                                "select count(*) from erased_session where session_id = :id and user_id = :user",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("user", userId)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** A user's sessions, newest first, at most {@code limit} behind {@code after}. */
    @InSession
    public Uni<List<Session>> ofUser(UUID userId, Optional<String> status, Optional<Cursor> after, int limit) {
        String sql = "select s.* from session s"
                + " where s.user_id = :user"
                + status.map(wanted -> " and s.status = :status").orElse("")
                + after.map(place -> " and (s.created_at, s.id) < (:at, :id)").orElse("")
                + " order by s.created_at desc, s.id desc";
        return session(open -> {
                    Mutiny.SelectionQuery<SessionRow> query = NativeQueries.entities(open, sql, SessionRow.class)
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
    @InSession
    public Uni<Optional<Session>> current(UUID userId) {
        return find(
                        "userId = ?1 and status in ('activating', 'active', 'paused') order by createdAt desc, id desc",
                        userId)
                .page(0, 1)
                .list()
                .chain(this::withPresence)
                .map(found -> found.stream().findFirst());
    }

    private Uni<Optional<LockedSession>> withContact(SessionRow row) {
        return row == null
                ? Uni.createFrom().item(Optional.empty())
                : contacts(List.of(row))
                        .map(contacts -> Optional.of(
                                new LockedSession(row, contacts.getOrDefault(row.id, ClientPresence.NONE))));
    }

    private Uni<List<Session>> withPresence(List<SessionRow> rows) {
        return contacts(rows).map(contacts -> rows.stream()
                .map(row -> row.session(contacts.getOrDefault(row.id, ClientPresence.NONE)))
                .toList());
    }

    private static Uni<Map<UUID, ClientPresence>> contacts(List<SessionRow> rows) {
        UUID[] ids = rows.stream().map(row -> row.id).toArray(UUID[]::new);
        return session(open -> NativeQueries.rows(open, CONTACTS)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toMap(row -> (UUID) row[0], Sessions::contact)));
    }

    private static ClientPresence contact(Object[] row) {
        return new ClientPresence((UUID) row[1], (UUID) row[2], instant(row[3]), instant(row[4]));
    }

    private static Instant instant(Object time) {
        return time == null ? null : ((OffsetDateTime) time).toInstant();
    }

    private static <T> Uni<T> session(java.util.function.Function<Mutiny.Session, Uni<? extends T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
