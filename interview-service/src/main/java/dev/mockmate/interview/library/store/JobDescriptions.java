package dev.mockmate.interview.library.store;

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
    public Uni<JobDescriptionRow> lock(UUID id, UUID userId) {
        return find("id = ?1 and userId = ?2", id, userId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** The user's description, or null. */
    public Uni<JobDescriptionRow> ofUser(UUID id, UUID userId) {
        return find("id = ?1 and userId = ?2", id, userId).firstResult();
    }

    /** A user's descriptions, newest first. */
    public Uni<List<JobDescriptionRow>> page(UUID userId, Optional<Cursor> after, int most) {
        if (after.isEmpty()) {
            return find("userId = ?1 order by createdAt desc, id desc", userId)
                    .page(0, most)
                    .list();
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
                .list();
    }
}
