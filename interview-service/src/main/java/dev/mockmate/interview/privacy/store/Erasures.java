package dev.mockmate.interview.privacy.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Users' wishes to be forgotten, and what became of them. */
@ApplicationScoped
public class Erasures {
    private static final String ADD =
            "insert into erasure_request (id, user_id, requested_at, asked_at)" + " values (:id, :user, :at, :at)";
    private static final String LOCK = "select id from erasure_request where id = :id for update";
    private static final String REPORT =
            "insert into erasure_report (request_id, service, erased_at) values (:id, :service, :at)"
                    + " on conflict do nothing";
    private static final String COMPLETE = "update erasure_request set completed_at = :now"
            + " where id = :id and completed_at is null and (select count(*) from erasure_report"
            + " where request_id = :id and service = any(:services)) = :all";
    private static final String CLAIM = "with taken as materialized (select id from erasure_request"
            + " where completed_at is null and asked_at <= :before order by requested_at limit :most for update skip locked)"
            + " update erasure_request r set asked_at = :now, asked = asked + 1"
            + " from taken where r.id = taken.id returning r.id, r.user_id, r.requested_at";
    private static final String COLUMNS = "select r.id, r.user_id, r.requested_at, r.completed_at, coalesce(("
            + "select jsonb_object_agg(p.service, p.erased_at) from erasure_report p where p.request_id = r.id), '{}')"
            + " as reports from erasure_request r";
    private static final String FIND = COLUMNS + " where r.id = $1";
    private static final String OPEN = COLUMNS + " where r.completed_at is null and (r.requested_at, r.id) < ($1, $2)"
            + " order by r.requested_at desc, r.id desc limit $3";
    private static final String WAITING = "select count(*) as waiting, min(requested_at) as oldest from erasure_request"
            + " where completed_at is null";
    private static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final Statements statements;

    Erasures(Statements statements) {
        this.statements = statements;
    }

    /**
     * A wish to be forgotten.
     *
     * @param completedAt when the last service had erased; null before
     * @param reports when each service that reported had erased
     */
    public record Erasure(
            UUID id, UUID userId, Instant requestedAt, Instant completedAt, Map<String, Instant> reports) {

        /** A new wish. */
        public static Erasure begin(UUID id, UUID userId, Instant at) {
            return new Erasure(id, userId, at, null, Map.of());
        }
    }

    /** How many wishes are open and since when the oldest; null without any. */
    public record Waiting(long count, Instant oldest) {}

    /** Stores a new wish, in the caller's transaction. */
    public Uni<Void> add(Erasure wish) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", wish.id())
                        .setParameter("user", wish.userId())
                        .setParameter("at", wish.requestedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Notes that a service has erased, and completes the wish when all of {@code services} have; unknown ones are ignored. */
    public Uni<Void> report(UUID id, String service, Instant at, Set<String> services, Instant now) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, LOCK, UUID.class)
                .setParameter("id", id)
                .getResultList()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : session.createNativeQuery(REPORT)
                                .setParameter("id", id)
                                .setParameter("service", service)
                                .setParameter("at", at)
                                .executeUpdate()
                                .chain(() -> session.createNativeQuery(COMPLETE)
                                        .setParameter("id", id)
                                        .setParameter("now", now)
                                        .setParameter("services", services.toArray(String[]::new))
                                        .setParameter("all", (long) services.size())
                                        .executeUpdate())
                                .replaceWithVoid()));
    }

    /** Takes open wishes about which nobody was asked since {@code before}; nobody else gets them until they are old again. */
    public Uni<List<Erasure>> claimWaiting(Instant before, Instant now, int most) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, CLAIM)
                        .setParameter("now", now)
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> Erasure.begin((UUID) row[0], (UUID) row[1], ((OffsetDateTime) row[2]).toInstant()))
                        .toList());
    }

    /** One wish; empty when there is none. */
    public Uni<Optional<Erasure>> find(UUID id) {
        return statements.run(FIND, Tuple.of(id)).map(Erasures::read).map(found -> found.stream()
                .findFirst());
    }

    /** Wishes some service has not fulfilled, newest first. */
    public Uni<List<Erasure>> open(Optional<Cursor> after, int most) {
        Cursor place = after.orElse(END);
        return statements
                .run(OPEN, Tuple.of(place.at().atOffset(ZoneOffset.UTC), place.id(), most))
                .map(Erasures::read);
    }

    /** What is open. */
    public Uni<Waiting> waiting() {
        return statements.run(WAITING).map(found -> found.iterator().next()).map(row -> {
            OffsetDateTime oldest = row.getOffsetDateTime("oldest");
            return new Waiting(row.getLong("waiting"), oldest == null ? null : oldest.toInstant());
        });
    }

    private static List<Erasure> read(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> new Erasure(
                        row.getUUID("id"),
                        row.getUUID("user_id"),
                        row.getOffsetDateTime("requested_at").toInstant(),
                        row.getOffsetDateTime("completed_at") == null
                                ? null
                                : row.getOffsetDateTime("completed_at").toInstant(),
                        reports(row.getJsonObject("reports"))))
                .toList();
    }

    private static Map<String, Instant> reports(JsonObject json) {
        Map<String, Instant> reports = new TreeMap<>();
        json.forEach(report -> reports.put(
                report.getKey(),
                OffsetDateTime.parse((String) report.getValue()).toInstant()));
        return reports;
    }
}
