package dev.mockmate.testsession.proctoring.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** How tests are taken, as pages tell it. */
@ApplicationScoped
public class ProctoringEvents {
    /** No more than there is room for; one statement, so that calls at the same time go little beyond it. */
    private static final String ADD = """
            insert into proctoring_event (id, test_id, candidate_id, organisation, kind, at, recorded_at, length, address)
            select e.id, cast(:test as uuid), cast(:candidate as uuid), cast(:organisation as text), e.kind, e.at,
                cast(:now as timestamptz), e.length, cast(:address as text)
            from rows from (jsonb_to_recordset(cast(cast(:events as text) as jsonb))
                as (id uuid, kind text, at timestamptz, length int)) with ordinality as e (id, kind, at, length, place)
            where e.place <= cast(:most as integer) - (select count(*) from proctoring_event where test_id = cast(:test as uuid))
            """;

    private static final String PAGE = "select * from proctoring_event where test_id = $1"
            + " and (recorded_at, id) > ($2, $3) order by recorded_at, id limit $4";
    private static final String COUNTS =
            "select kind, count(*) as events from proctoring_event where test_id = $1 group by kind order by kind";
    private static final String ADDRESSES = """
            select own.address, own.first_at, own.last_at, own.events, coalesce(others.candidates, '{}') as candidates
            from (
                select organisation, candidate_id, address, min(recorded_at) as first_at, max(recorded_at) as last_at,
                    count(*) as events
                from proctoring_event where test_id = $1 group by organisation, candidate_id, address) own
            left join lateral (
                select array_agg(seen.candidate_id) as candidates from (
                    select distinct o.candidate_id from proctoring_event o
                    where o.organisation = own.organisation and o.address = own.address
                        and o.candidate_id <> own.candidate_id
                    order by o.candidate_id limit 50) seen) others on true
            order by own.first_at, own.address limit 100
            """;
    private static final String EXPIRE = "delete from proctoring_event where id in ("
            + "select id from proctoring_event where recorded_at < $1 limit $2 for update skip locked)";
    private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final Statements statements;

    ProctoringEvents(Statements statements) {
        this.statements = statements;
    }

    /** Whose events they are. */
    public record Owner(UUID testId, UUID candidateId, String organisation) {}

    /**
     * Something a page tells.
     *
     * @param at by the page's clock
     * @param length of a paste, in characters; null for others
     */
    public record Told(UUID id, String kind, Instant at, Integer length) {}

    /** The same as it is kept. */
    public record Kept(Told told, Instant recordedAt, String address) {}

    /** How often something was told. */
    public record Count(String kind, long events) {}

    /**
     * An address a test was taken from.
     *
     * @param candidates others of the organisation who took a test from it; that may mean nothing
     */
    public record Address(String address, Instant firstAt, Instant lastAt, long events, List<UUID> candidates) {}

    /** Keeps events up to a number for each test, as a part of the running transaction; answers how many were kept. */
    public Uni<Integer> add(Owner owner, List<Told> events, String address, Instant now, int most) {
        JsonArray told = new JsonArray(events.stream()
                .map(event -> new JsonObject()
                        .put("id", event.id().toString())
                        .put("kind", event.kind())
                        .put("at", event.at().toString())
                        .put("length", event.length()))
                .toList());
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter("test", owner.testId())
                .setParameter("candidate", owner.candidateId())
                .setParameter("organisation", owner.organisation())
                .setParameter("now", now)
                .setParameter("address", address)
                .setParameter("events", told.encode())
                .setParameter("most", most)
                .executeUpdate());
    }

    /** What was told of a test, oldest first. */
    public Uni<List<Kept>> of(UUID testId, Optional<Cursor> after, int limit) {
        Cursor place = after.orElse(BEGINNING);
        return statements
                .run(PAGE, Tuple.of(testId, utc(place.at()), place.id(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ProctoringEvents::kept)
                        .toList());
    }

    /** How often each kind was told of a test. */
    public Uni<List<Count>> counts(UUID testId) {
        return statements.run(COUNTS, Tuple.of(testId)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Count(row.getString("kind"), row.getLong("events")))
                .toList());
    }

    /** The addresses a test was taken from. */
    public Uni<List<Address>> addresses(UUID testId) {
        return statements.run(ADDRESSES, Tuple.of(testId)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Address(
                        row.getString("address"),
                        row.getOffsetDateTime("first_at").toInstant(),
                        row.getOffsetDateTime("last_at").toInstant(),
                        row.getLong("events"),
                        Arrays.asList(row.getArrayOfUUIDs("candidates"))))
                .toList());
    }

    /** Forgets what is older; answers how many were. */
    public Uni<Integer> expire(Instant before, int most) {
        return statements.run(EXPIRE, Tuple.of(utc(before), most)).map(rows -> rows.rowCount());
    }

    private static Kept kept(Row row) {
        Told told = new Told(
                row.getUUID("id"),
                row.getString("kind"),
                row.getOffsetDateTime("at").toInstant(),
                row.getInteger("length"));
        return new Kept(told, row.getOffsetDateTime("recorded_at").toInstant(), row.getString("address"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
