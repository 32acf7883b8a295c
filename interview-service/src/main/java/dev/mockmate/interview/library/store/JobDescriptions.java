package dev.mockmate.interview.library.store;

import dev.mockmate.interview.library.domain.JobDescription;
import dev.mockmate.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The job descriptions. */
@ApplicationScoped
public class JobDescriptions implements PanacheRepositoryBase<JobDescriptionRow, UUID> {

    /** The user's description locked for this transaction, or null. */
    public Uni<JobDescription> lock(UUID id, UUID userId) {
        return find("id = ?1 and userId = ?2", id, userId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(JobDescriptions::read);
    }

    /** The user's description, or null. */
    public Uni<JobDescription> ofUser(UUID id, UUID userId) {
        return find("id = ?1 and userId = ?2", id, userId).firstResult().map(JobDescriptions::read);
    }

    /** A user's descriptions, newest first. */
    public Uni<List<JobDescription>> page(UUID userId, Optional<Cursor> after, int most) {
        if (after.isEmpty()) {
            return find("userId = ?1 order by createdAt desc, id desc", userId)
                    .page(0, most)
                    .list()
                    .map(JobDescriptions::read);
        }
        return find(
                        "userId = :user and (createdAt < :at or (createdAt = :at and id < :id))"
                                + " order by createdAt desc, id desc",
                        Map.of(
                                "user",
                                userId,
                                "at",
                                after.get().at(),
                                "id",
                                after.get().id()))
                .page(0, most)
                .list()
                .map(JobDescriptions::read);
    }

    /** Whoever it belongs to, or null. */
    public Uni<JobDescription> one(UUID id) {
        return findById(id).map(JobDescriptions::read);
    }

    /** Keeps it. */
    public Uni<JobDescription> add(JobDescription description) {
        return persist(JobDescriptionRow.of(description)).replaceWith(description);
    }

    /** Takes the next wording of a locked one over. */
    public Uni<JobDescription> change(JobDescription description) {
        return findById(description.id()).invoke(row -> row.take(description)).replaceWith(description);
    }

    private static JobDescription read(JobDescriptionRow row) {
        return row == null ? null : row.description();
    }

    private static List<JobDescription> read(List<JobDescriptionRow> rows) {
        return rows.stream().map(JobDescriptionRow::description).toList();
    }
}
