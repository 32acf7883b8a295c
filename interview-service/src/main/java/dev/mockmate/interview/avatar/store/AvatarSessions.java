package dev.mockmate.interview.avatar.store;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.domain.AvatarRoom;
import dev.mockmate.interview.avatar.domain.AvatarSession;
import dev.mockmate.platform.due.DueChecks;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The avatar sessions, and the jobs that stop them. At most one of an interview is open. */
@ApplicationScoped
public class AvatarSessions implements PanacheRepositoryBase<AvatarSessionRow, UUID> {

    private static final String ERASED = AvatarEnd.ERASED.wire();

    private static final String TO_STOPPING =
            "status = 'stopping', stopReason = ?1, dueAt = ?2, line = null where status in ('starting', 'live')";

    private static final String CLAIM = "with taken as materialized (select id from avatar_sessions"
            + "  where status = 'stopping' and due_at <= :now and (claimed_until is null or claimed_until <= :now)"
            + "  order by due_at limit :most for update skip locked)"
            + " update avatar_sessions a set claimed_until = :until, tries = tries + 1"
            + " from taken where a.id = taken.id returning a.id";

    /** A few, and none at all where there is no provider. */
    private static final String ANY = "exists (select 1 from avatar_sessions)";

    private final DueChecks.Check any;

    AvatarSessions(DueChecks checks) {
        this.any = checks.of(ANY);
    }

    /** Does the work if there is any, stopped ones that are remembered included; not part of a transaction. */
    public Uni<Void> whenAny(Supplier<Uni<Void>> work) {
        return any.then(work);
    }

    /** The one that is starting or live. */
    public Uni<Optional<AvatarSession>> open(UUID interviewId) {
        return find("interviewId = ?1 and status in ('starting', 'live')", interviewId)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(AvatarSessionRow::session));
    }

    /** One as it stands; empty when it is forgotten. */
    public Uni<Optional<AvatarSession>> one(UUID id) {
        return findById(id).map(row -> Optional.ofNullable(row).map(AvatarSessionRow::session));
    }

    /** Stores one that is about to be started. */
    public Uni<Void> add(AvatarSession.Starting begun) {
        return persist(AvatarSessionRow.of(begun)).replaceWithVoid();
    }

    /** The provider has named it; false when it is to be stopped already. */
    public Uni<Boolean> name(UUID id, String providerSessionId) {
        return update("providerSessionId = ?1 where id = ?2", providerSessionId, id)
                .chain(() -> count("id = ?1 and status = 'starting'", id))
                .map(starting -> starting == 1);
    }

    /** It runs; false when it is to be stopped already. */
    public Uni<Boolean> live(UUID id, AvatarRoom room, Instant now) {
        return update(
                        "status = 'live', line = ?1, keptAliveAt = ?2 where id = ?3 and status = 'starting'",
                        AvatarSessionRow.line(room),
                        now,
                        id)
                .map(rows -> rows == 1);
    }

    /** It may run at the provider though it was to be stopped, or was: it is to be stopped once more. */
    public Uni<Integer> stopAgain(UUID id, String reason, Instant now) {
        return update(
                "status = 'stopping', stopReason = coalesce(stopReason, ?1), dueAt = ?2, claimedUntil = null, line = null"
                        + " where id = ?3",
                reason,
                now,
                id);
    }

    /** A sign of life from its client; false when there is no live one. */
    public Uni<Integer> keepAlive(UUID id, Instant now) {
        return update("keptAliveAt = ?1 where id = ?2 and status = 'live'", now, id);
    }

    /** The interview's is to be stopped. */
    public Uni<Integer> endOfInterview(UUID interviewId, String reason, Instant now) {
        return update(TO_STOPPING + " and interviewId = ?3", reason, now, interviewId);
    }

    /** A session's is to be stopped. */
    public Uni<Integer> endOfSession(UUID sessionId, String reason, Instant now) {
        return update(TO_STOPPING + " and sessionId = ?3", reason, now, sessionId);
    }

    /** A session's is to be stopped, and none of it is remembered then. */
    public Uni<Integer> eraseOfSession(UUID sessionId, Instant now) {
        return endOfSession(sessionId, ERASED, now)
                .chain(() -> update("stopReason = ?1 where sessionId = ?2", ERASED, sessionId));
    }

    /** All of a user's that were begun by then are to be stopped, and none of them is remembered then. */
    Uni<Integer> eraseOfUser(UUID userId, Instant begunBy, Instant now) {
        return update(TO_STOPPING + " and userId = ?3 and startedAt <= ?4", ERASED, now, userId, begunBy)
                .chain(() -> update("stopReason = ?1 where userId = ?2 and startedAt <= ?3", ERASED, userId, begunBy));
    }

    /** Those whose client has not been heard of since then are to be stopped. */
    public Uni<Integer> endForgotten(Instant since, String reason, Instant now) {
        return update(TO_STOPPING + " and status = 'live' and keptAliveAt <= ?3", reason, now, since);
    }

    /** Those that were begun before then and never came to life are to be stopped. */
    public Uni<Integer> endLostStarts(Instant before, String reason, Instant now) {
        return update(TO_STOPPING + " and status = 'starting' and startedAt <= ?3", reason, now, before);
    }

    /** Takes some that are to be stopped: no other replica gets them until the lease ends. */
    public Uni<List<UUID>> claim(Instant now, Duration lease, int most) {
        return getSession().chain(session -> NativeQueries.values(session, CLAIM, UUID.class)
                .setParameter("now", now)
                .setParameter("until", now.plus(lease))
                .setParameter("most", most)
                .getResultList());
    }

    /** It does not run any more, or is left to the provider. Nothing happens when it is to be stopped anew meanwhile. */
    public Uni<Integer> stopped(UUID id, int tries, boolean confirmed, Instant now) {
        return update(
                "status = 'stopped', stopConfirmed = ?1, stoppedAt = ?2, dueAt = null, claimedUntil = null, line = null"
                        + " where id = ?3 and status = 'stopping' and tries = ?4 and claimedUntil is not null",
                confirmed,
                now,
                id,
                tries);
    }

    /** It is to be tried again then. */
    public Uni<Integer> later(UUID id, Instant dueAt) {
        return update("dueAt = ?1, claimedUntil = null where id = ?2 and status = 'stopping'", dueAt, id);
    }

    /** Forgets what was stopped before then, or is erased. */
    public Uni<Long> forget(Instant stoppedBefore) {
        return delete("status = 'stopped' and (stoppedAt < ?1 or stopReason = ?2)", stoppedBefore, ERASED);
    }
}
