package dev.mockmate.interview.store;

import dev.mockmate.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The interviews. Whoever changes one, its exchanges or its attempts holds its lock. */
@ApplicationScoped
public class Interviews implements PanacheRepositoryBase<InterviewRow, UUID> {

    /** The interview locked for this transaction, or null. */
    public Uni<InterviewRow> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The interview of a session locked for this transaction, or null. */
    public Uni<InterviewRow> lockOfSession(UUID sessionId) {
        return find("sessionId", sessionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** The interview of a session, or null. */
    public Uni<InterviewRow> ofSession(UUID sessionId) {
        return find("sessionId", sessionId).firstResult();
    }

    /** A user's interviews, newest first. */
    public Uni<List<InterviewRow>> ofUser(UUID userId, Optional<Cursor> after, int most) {
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
