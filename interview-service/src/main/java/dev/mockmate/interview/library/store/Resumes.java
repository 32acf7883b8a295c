package dev.mockmate.interview.library.store;

import dev.mockmate.interview.library.domain.Resume;
import dev.mockmate.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The résumés. */
@ApplicationScoped
public class Resumes implements PanacheRepositoryBase<ResumeRow, UUID> {

    /** The user's résumé locked for this transaction, or null. */
    public Uni<Resume> lock(UUID id, UUID userId) {
        return find("id = ?1 and userId = ?2", id, userId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Resumes::read);
    }

    /** The user's résumé, or null. */
    public Uni<Resume> ofUser(UUID id, UUID userId) {
        return find("id = ?1 and userId = ?2", id, userId).firstResult().map(Resumes::read);
    }

    /** A user's résumés, newest first. */
    public Uni<List<Resume>> page(UUID userId, Optional<Cursor> after, int most) {
        StringBuilder where = new StringBuilder("userId = :user");
        Map<String, Object> values = new HashMap<>(Map.of("user", userId));
        after.ifPresent(cursor -> {
            where.append(" and (createdAt < :at or (createdAt = :at and id < :id))");
            values.put("at", cursor.at());
            values.put("id", cursor.id());
        });
        return find(where + " order by createdAt desc, id desc", values)
                .page(0, most)
                .list()
                .map(Resumes::read);
    }

    /** Whoever it belongs to, or null. */
    public Uni<Resume> one(UUID id) {
        return findById(id).map(Resumes::read);
    }

    /** Keeps it. */
    public Uni<Resume> add(Resume resume) {
        return persist(ResumeRow.of(resume)).replaceWith(resume);
    }

    /** Takes the next wording of a locked one over. */
    public Uni<Resume> change(Resume resume) {
        return findById(resume.id()).invoke(row -> row.take(resume)).replaceWith(resume);
    }

    private static Resume read(ResumeRow row) {
        return row == null ? null : row.resume();
    }

    private static List<Resume> read(List<ResumeRow> rows) {
        return rows.stream().map(ResumeRow::resume).toList();
    }
}
