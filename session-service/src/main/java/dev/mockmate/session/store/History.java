package dev.mockmate.session.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to sessions, and the intervals their clocks ran. */
@ApplicationScoped
public class History {

    /** An entry of a session's history; {@code detail} has snake_case members. */
    public record Entry(Instant at, Instant recordedAt, String kind, String actor, JsonObject detail) {}

    /** Appends entries in the given order. */
    public Uni<Void> append(List<SessionHistoryRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(rows.toArray()));
    }

    /** Notes that the clock runs. */
    public Uni<Void> openInterval(UUID sessionId, Instant at) {
        return execute("insert into clock_interval (session_id, started_at) values (?1, ?2)", sessionId, at);
    }

    /** Notes that the clock stopped. */
    public Uni<Void> closeInterval(UUID sessionId, Instant at, String cause) {
        return execute(
                "update clock_interval set ended_at = greatest(started_at, ?2), end_cause = ?3"
                        + " where session_id = ?1 and ended_at is null",
                sessionId,
                at,
                cause);
    }

    /** A session's history, oldest first. */
    @WithSession
    public Uni<List<Entry>> of(UUID sessionId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from session_history where session_id = :id order by seq",
                                SessionHistoryRow.class)
                        .setParameter("id", sessionId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Entry(row.at, row.recordedAt, row.kind, row.actor, row.detail))
                        .toList());
    }

    private static Uni<Void> execute(String sql, Object... parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    for (int i = 0; i < parameters.length; i++) {
                        query.setParameter(i + 1, parameters[i]);
                    }
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
