package dev.mockmate.session.store;

import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What happened to sessions, and the intervals their clocks ran. */
@ApplicationScoped
public class History {
    private static final String SHORTEN = """
        update clock_interval c
        set ended_at = least(c.ended_at,
            c.started_at + greatest(0, cast(?2 as bigint) - w.earlier) * interval '1 microsecond')
        from (select started_at, coalesce(sum(extract(epoch from ended_at - started_at) * 1000000) over (
                order by started_at rows between unbounded preceding and 1 preceding), 0) as earlier
              from clock_interval where session_id = ?1) w
        where c.session_id = ?1 and c.started_at = w.started_at
        """;

    private static final String PAGE = """
        select id, at, recorded_at, kind, actor, detail from session_history
        where session_id = $1
          and seq > coalesce((select seq from session_history where id = $2 and session_id = $1), 0)
        order by seq limit $3
        """;

    private final Statements statements;

    History(Statements statements) {
        this.statements = statements;
    }

    /** An entry of a session's history; {@code detail} has snake_case members. */
    public record Entry(UUID id, Instant at, Instant recordedAt, String kind, String actor, JsonObject detail) {}

    /**
     * Something that happened to a session.
     *
     * @param at when it happened
     * @param recordedAt when it was noticed
     * @param actor who did it
     * @param detail what there is to tell beside the kind, with snake_case members
     */
    public record Happening(
            UUID id, UUID sessionId, Instant at, Instant recordedAt, String kind, String actor, JsonObject detail) {}

    /** Appends what happened in the given order. */
    public Uni<Void> append(List<Happening> happened) {
        Object[] rows = happened.stream().map(SessionHistoryRow::new).toArray();
        return rows.length == 0
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(rows));
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

    /** Shortens the intervals to what counts, from the end: what ran within a grace is taken back. */
    public Uni<Void> shortenTo(UUID sessionId, Duration elapsed) {
        return execute(SHORTEN, sessionId, elapsed.toNanos() / 1_000);
    }

    /** A session's history behind {@code after}, oldest first, at most {@code limit}. */
    public Uni<List<Entry>> of(UUID sessionId, Optional<UUID> after, int limit) {
        return statements
                .run(PAGE, Tuple.of(sessionId, after.orElse(null), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(History::entry)
                        .toList());
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("kind"),
                row.getString("actor"),
                row.getJsonObject("detail"));
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
