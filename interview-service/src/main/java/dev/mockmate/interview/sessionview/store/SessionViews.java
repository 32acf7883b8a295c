package dev.mockmate.interview.sessionview.store;

import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.due.DueChecks;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

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

    private static final String CLAIM_PLANS = """
            with waiting as (
                select session_id, row_number() over (partition by user_id order by plan_due_at, session_id) as turn
                from session_view
                where plan_due_at <= $1 and (plan_claimed_until is null or plan_claimed_until <= $1)),
            busy as (
                select user_id, count(*) as taken from session_view
                where plan_due_at is not null and plan_claimed_until > $1 group by user_id),
            chosen as materialized (
                select s.session_id from session_view s
                join waiting w on w.session_id = s.session_id left join busy b on b.user_id = s.user_id
                where w.turn + coalesce(b.taken, 0) <= $4 and s.plan_due_at is not null
                    and (s.plan_claimed_until is null or s.plan_claimed_until <= $1)
                order by w.turn + coalesce(b.taken, 0), s.plan_due_at
                limit $3 for update of s skip locked)
            update session_view v set plan_claimed_until = $2, plan_tries = plan_tries + 1
            from chosen where v.session_id = chosen.session_id
            returning v.session_id
            """;

    private static final String ANY_PLAN_DUE = "exists (select 1 from session_view where plan_due_at <= $1)";

    private final Statements statements;
    private final DueChecks.Check planDue;

    SessionViews(DueChecks checks, Statements statements) {
        this.statements = statements;
        this.planDue = checks.of(ANY_PLAN_DUE);
    }

    /** Does the work if any plan may be due; not part of a transaction. */
    public Uni<Void> whenPlanDue(Supplier<Uni<Void>> work) {
        return planDue.then(work);
    }

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
    public Uni<KnownSession> lockOrCreate(UUID sessionId, UUID userId) {
        return lock(sessionId)
                .chain(known -> known == null
                        ? create(sessionId, userId)
                        : Uni.createFrom().item(known));
    }

    private Uni<KnownSession> create(UUID sessionId, UUID userId) {
        return makeSure(sessionId, userId)
                .chain(made -> made == 0 ? Uni.createFrom().item(false) : isErased(sessionId))
                .chain(erased -> erased ? deleteById(sessionId).replaceWith((KnownSession) null) : lock(sessionId));
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
                .chain(session -> NativeQueries.values(session, IS_ERASED, Long.class)
                        .setParameter("id", sessionId)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** The user's session that is active, else the one begun last of those that are paused; null when there is none. */
    public Uni<KnownSession> liveOf(UUID userId) {
        return find("userId = ?1 and status in ('active', 'paused') order by status, startedAt desc", userId)
                .firstResult()
                .map(SessionViews::read);
    }

    /**
     * Takes sessions whose live client waits for its interview, by turns between users: nobody else gets them until the lease
     * ends. One statement, which is a transaction of its own.
     *
     * @param share of one user, what is under way included
     */
    public Uni<List<UUID>> claimPlans(Instant now, Duration lease, int most, int share) {
        return statements
                .run(
                        CLAIM_PLANS,
                        Tuple.of(now.atOffset(ZoneOffset.UTC), now.plus(lease).atOffset(ZoneOffset.UTC), most, share))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("session_id"))
                        .toList());
    }

    /** The session locked for this transaction, or null. */
    public Uni<KnownSession> lock(UUID sessionId) {
        return findById(sessionId, LockModeType.PESSIMISTIC_WRITE).map(SessionViews::read);
    }

    /** The session, or null. */
    public Uni<KnownSession> one(UUID sessionId) {
        return findById(sessionId).map(SessionViews::read);
    }

    /** Takes over what is known of a locked session now. */
    public Uni<KnownSession> save(KnownSession session) {
        return findById(session.id()).invoke(row -> row.take(session)).replaceWith(session);
    }

    private static KnownSession read(SessionViewRow row) {
        return row == null ? null : row.session();
    }
}
