package dev.mockmate.interview.report.store;

import dev.mockmate.interview.report.domain.ReportShare;
import dev.mockmate.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The links to reports. One that has ended is as if it were not. */
@ApplicationScoped
public class ReportShares implements PanacheRepositoryBase<ReportShareRow, UUID> {

    /** The link with this secret's hash that still holds, or null. */
    public Uni<ReportShare> holding(String tokenHash, Instant now) {
        return find("tokenHash = ?1 and expiresAt > ?2", tokenHash, now)
                .firstResult()
                .map(row -> row == null ? null : row.share());
    }

    /** How many links to a session's report hold. */
    public Uni<Long> countHolding(UUID sessionId, Instant now) {
        return count("sessionId = ?1 and expiresAt > ?2", sessionId, now);
    }

    /** Those that hold, newest first. */
    public Uni<List<ReportShare>> page(UUID sessionId, Instant now, Optional<Cursor> after, int most) {
        StringBuilder where = new StringBuilder("sessionId = :session and expiresAt > :now");
        Map<String, Object> values = new HashMap<>(Map.of("session", sessionId, "now", now));
        after.ifPresent(cursor -> {
            where.append(" and (createdAt < :at or (createdAt = :at and id < :id))");
            values.put("at", cursor.at());
            values.put("id", cursor.id());
        });
        return find(where + " order by createdAt desc, id desc", values)
                .page(0, most)
                .list()
                .map(rows -> rows.stream().map(ReportShareRow::share).toList());
    }

    /** Keeps it. */
    public Uni<ReportShare> add(ReportShare share) {
        return persist(ReportShareRow.of(share)).replaceWith(share);
    }
}
