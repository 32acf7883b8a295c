package dev.mockmate.testsession.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.domain.TestSelection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What happened to tests. */
@ApplicationScoped
public class History {
    private static final String PAGE = """
            select h.id, h.test_id, t.attempt, h.at, h.recorded_at, h.kind, h.actor, h.detail
            from test_history h join test_session t on t.id = h.test_id
            where %s and (h.recorded_at, h.id) > ($5, $6)
            order by h.recorded_at, h.id
            limit $7
            """.formatted(TestSelectionSql.numbered("t"));
    private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final Statements statements;

    History(Statements statements) {
        this.statements = statements;
    }

    /** An entry of a candidate's history; {@code detail} has snake_case members. */
    public record Entry(
            UUID id,
            UUID testId,
            int attempt,
            Instant at,
            Instant recordedAt,
            String kind,
            String actor,
            JsonObject detail) {}

    /**
     * Something that happened to a test.
     *
     * @param at when it happened
     * @param recordedAt when it was noticed
     * @param actor who did it: {@code user:<id>} or {@code time}
     * @param detail what there is to tell beside the kind, with snake_case members
     */
    public record Happening(
            UUID id, UUID testId, Instant at, Instant recordedAt, String kind, String actor, JsonObject detail) {}

    /** Appends what happened in the given order; part of the running transaction. */
    public Uni<Void> append(List<Happening> happened) {
        Object[] rows = happened.stream().map(TestHistoryRow::new).toArray();
        return rows.length == 0
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(rows));
    }

    /** What happened to those of a candidate's tests that are meant, oldest first, at most {@code limit} behind {@code after}. */
    public Uni<List<Entry>> of(TestSelection selection, Optional<Cursor> after, int limit) {
        Cursor place = after.orElse(BEGINNING);
        return statements
                .run(
                        PAGE,
                        TestSelectionSql.parameters(selection)
                                .addValue(place.at().atOffset(ZoneOffset.UTC))
                                .addValue(place.id())
                                .addValue(limit))
                .map(History::entries);
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Entry(
                        row.getUUID("id"),
                        row.getUUID("test_id"),
                        row.getInteger("attempt"),
                        instant(row.getOffsetDateTime("at")),
                        instant(row.getOffsetDateTime("recorded_at")),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getJsonObject("detail")))
                .toList();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
