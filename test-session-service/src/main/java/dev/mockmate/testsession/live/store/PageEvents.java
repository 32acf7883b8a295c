package dev.mockmate.testsession.live.store;

import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.live.domain.PageEvent;
import dev.mockmate.testsession.live.domain.PageEvent.Kind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What pages are told, by test, in order. */
@ApplicationScoped
public class PageEvents {
    private static final String APPEND = "insert into page_event (test_id, kind, data, at)"
            + " values (:test, :kind, cast(cast(:data as text) as jsonb), :at)";
    private static final String LOCK = "select 1 from test_session where id = $1 for no key update";
    private static final String APPEND_NUMBERED =
            "insert into page_event (test_id, kind, data, at) values ($1, $2, $3, $4)";
    private static final String BEHIND = """
            select w.place, e.id, e.kind, e.data, e.at
            from unnest($1::int[], $2::uuid[], $3::bigint[]) as w (place, test_id, behind)
            cross join lateral (
                select * from page_event p where p.test_id = w.test_id and p.id > w.behind order by p.id limit 50) e
            order by w.place, e.id
            """;
    private static final String ANNOUNCEMENTS = """
            select id, kind, data, at from (
                select * from page_event where test_id = $1 and kind = 'announcement' order by id desc limit 50) newest
            union
            select id, kind, data, at from (
                select * from page_event where test_id = $1 and kind = 'time_changed' order by id desc limit 1) time
            union
            select id, kind, data, at from (
                select * from page_event where test_id = $1 order by id desc limit 1) last
            order by id
            """;

    private final Statements statements;

    PageEvents(Statements statements) {
        this.statements = statements;
    }

    /** A page that waits for what comes behind an event. */
    public record Place(UUID testId, long behind) {}

    /** Adds an event; part of the running transaction, which holds the test's lock. */
    public Uni<Void> append(UUID testId, Kind kind, JsonObject data, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(APPEND)
                        .setParameter("test", testId)
                        .setParameter("kind", kind.label())
                        .setParameter("data", data.encode())
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Adds an event in a transaction of plain SQL; takes the test's lock. */
    public static Uni<Void> append(SqlConnection connection, UUID testId, Kind kind, JsonObject data, Instant at) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(testId))
                .chain(found -> found.size() == 0
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(APPEND_NUMBERED)
                                .execute(Tuple.of(testId, kind.label(), data, at.atOffset(ZoneOffset.UTC)))
                                .replaceWithVoid());
    }

    /** What there is behind each of the places, by its number in the list; one statement for all who wait. */
    public Uni<Map<Integer, List<PageEvent>>> behind(List<Place> places) {
        Integer[] numbers = new Integer[places.size()];
        UUID[] tests = new UUID[places.size()];
        Long[] behind = new Long[places.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
            tests[i] = places.get(i).testId();
            behind[i] = places.get(i).behind();
        }
        return statements.run(BEHIND, Tuple.of(numbers, tests, behind)).map(PageEvents::byPlace);
    }

    /** What a page that opens has to know: the announcements so far, its newest end, and what happened last. */
    public Uni<List<PageEvent>> whatStands(UUID testId) {
        return statements.run(ANNOUNCEMENTS, Tuple.of(testId)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(PageEvents::event)
                .toList());
    }

    private static Map<Integer, List<PageEvent>> byPlace(RowSet<Row> rows) {
        Map<Integer, List<PageEvent>> found = new LinkedHashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.getInteger("place"), place -> new ArrayList<>())
                .add(event(row)));
        return found;
    }

    private static PageEvent event(Row row) {
        return new PageEvent(
                row.getLong("id"),
                Kind.of(row.getString("kind")),
                row.getJsonObject("data").encode(),
                row.getOffsetDateTime("at").toInstant());
    }
}
