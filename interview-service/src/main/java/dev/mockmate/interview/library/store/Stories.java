package dev.mockmate.interview.library.store;

import dev.mockmate.interview.library.domain.SavedStory;
import dev.mockmate.interview.library.domain.StoryDigest;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The answer libraries. */
@ApplicationScoped
public class Stories implements PanacheRepositoryBase<StoryRow, UUID> {

    /** {@code count} because a lock alone has no value that could be read. */
    private static final String LOCK = "select count(pg_advisory_xact_lock(hashtextextended(:name, 0)))";

    private static final String DIGESTS = "select id, title, competencies, subjects, missing from StoryRow"
            + " where userId = :user order by createdAt desc, id desc";

    /** Which stories of a list are wanted; empty = any. */
    public record Filter(Optional<Competency> competency, Optional<UUID> jobDescriptionId) {}

    /** Until the transaction ends nobody else changes the user's library: what is counted and compared stays true. */
    public Uni<Void> lockLibrary(UUID userId) {
        return getSession()
                .chain(session -> NativeQueries.values(session, LOCK, Long.class)
                        .setParameter("name", "library " + userId)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The user's story locked for this transaction, or null. */
    public Uni<SavedStory> lock(UUID id, UUID userId) {
        return find("id = ?1 and userId = ?2", id, userId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Stories::read);
    }

    /** The user's story with the same title that is told in the same words, or null. */
    public Uni<SavedStory> sameWords(UUID userId, String fingerprint) {
        return find("userId = ?1 and fingerprint = ?2", userId, fingerprint)
                .firstResult()
                .map(Stories::read);
    }

    /** What is compared of all stories of a user, newest first. */
    public Uni<List<StoryDigest>> digests(UUID userId) {
        return getSession()
                .chain(session -> session.createQuery(DIGESTS, Object[].class)
                        .setParameter("user", userId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> StoryRow.digest(
                                (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                        .toList());
    }

    /** A user's stories, newest first. */
    public Uni<List<SavedStory>> page(UUID userId, Filter filter, Optional<Cursor> after, int most) {
        StringBuilder where = new StringBuilder("userId = :user");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("user", userId);
        filter.competency().ifPresent(competency -> {
            where.append(" and competencies like :competency");
            parameters.put("competency", "%\"" + competency.wire() + "\"%");
        });
        filter.jobDescriptionId().ifPresent(job -> {
            where.append(" and jobDescriptionId = :job");
            parameters.put("job", job);
        });
        after.ifPresent(cursor -> {
            where.append(" and (createdAt < :at or (createdAt = :at and id < :id))");
            parameters.put("at", cursor.at());
            parameters.put("id", cursor.id());
        });
        return find(where + " order by createdAt desc, id desc", parameters)
                .page(0, most)
                .list()
                .map(rows -> rows.stream().map(StoryRow::saved).toList());
    }

    /** Whoever it belongs to, or null. */
    public Uni<SavedStory> one(UUID id) {
        return findById(id).map(Stories::read);
    }

    /** Keeps it. */
    public Uni<SavedStory> add(SavedStory story) {
        return persist(StoryRow.of(story)).replaceWith(story);
    }

    /** Takes over what has changed of a locked one. */
    public Uni<SavedStory> change(SavedStory story) {
        return findById(story.id()).invoke(row -> row.take(story)).replaceWith(story);
    }

    private static SavedStory read(StoryRow row) {
        return row == null ? null : row.saved();
    }
}
