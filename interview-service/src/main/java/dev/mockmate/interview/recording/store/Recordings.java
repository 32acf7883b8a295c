package dev.mockmate.interview.recording.store;

import dev.mockmate.interview.recording.domain.Recording;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of recordings; at most one per attempt is shown. */
@ApplicationScoped
public class Recordings implements PanacheRepositoryBase<RecordingRow, UUID> {

    private static final String CLAIM = "with taken as materialized (select id from recordings"
            + "  where expires_at <= :now and (claimed_until is null or claimed_until <= :now)"
            + "  order by expires_at limit :most for update skip locked)"
            + " update recordings r set claimed_until = :until from taken where r.id = taken.id returning r.id";

    /** The attempt's recording that is shown now. */
    public Uni<Optional<Recording.Kept>> shown(UUID attemptId, Instant now) {
        return find("attemptId = ?1 and status = 'kept' and expiresAt > ?2", attemptId, now)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(Recordings::kept));
    }

    /** Those of an interview that are shown now, in the order in which they came. */
    public Uni<List<Recording.Kept>> shownOf(UUID interviewId, Instant now) {
        return list("interviewId = ?1 and status = 'kept' and expiresAt > ?2 order by createdAt, id", interviewId, now)
                .map(rows -> rows.stream().map(Recordings::kept).toList());
    }

    private static Recording.Kept kept(RecordingRow row) {
        return (Recording.Kept) row.recording();
    }

    /** Stores one whose bytes are about to come. */
    public Uni<Void> add(Recording.Uploading begun) {
        return persist(RecordingRow.of(begun)).replaceWithVoid();
    }

    /** Ends what the attempt has shown so far. */
    public Uni<Integer> replace(UUID attemptId, Instant now) {
        return update("status = 'replaced', expiresAt = ?1 where attemptId = ?2 and status = 'kept'", now, attemptId);
    }

    /** Shows what was uploaded; false when it was given up or erased meanwhile. */
    public Uni<Boolean> keep(UUID id, long sizeBytes, String sha256, Instant now, Duration keptFor) {
        return update(
                        "status = 'kept', sizeBytes = ?1, sha256 = ?2, createdAt = ?3, expiresAt = ?4"
                                + " where id = ?5 and status = 'uploading' and expiresAt > ?3",
                        sizeBytes,
                        sha256,
                        now,
                        now.plus(keptFor),
                        id)
                .map(rows -> rows == 1);
    }

    /** It is to be removed. */
    public Uni<Integer> end(UUID id, Instant now) {
        return update("expiresAt = ?1 where id = ?2 and expiresAt > ?1", now, id);
    }

    /** All of a session are to be removed. */
    public Uni<Integer> endOfSession(UUID sessionId, Instant now) {
        return update("expiresAt = ?1 where sessionId = ?2 and expiresAt > ?1", now, sessionId);
    }

    /** All of a user's that were begun by then are to be removed. */
    Uni<Integer> endOfUser(UUID userId, Instant begunBy, Instant now) {
        return update("expiresAt = ?1 where userId = ?2 and createdAt <= ?3 and expiresAt > ?1", now, userId, begunBy);
    }

    /** Takes some that are to be removed: no other replica gets them until the lease ends. */
    public Uni<List<UUID>> claim(Instant now, Duration lease, int most) {
        return getSession().chain(session -> NativeQueries.values(session, CLAIM, UUID.class)
                .setParameter("now", now)
                .setParameter("until", now.plus(lease))
                .setParameter("most", most)
                .getResultList());
    }
}
