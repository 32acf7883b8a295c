package dev.mockmate.testsession.store;

import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.domain.Interval;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** When this service was up; where nothing else is said part of the running transaction. */
@ApplicationScoped
public class Liveness {
    private static final String SEEN_AGAIN =
            "update service_liveness set alive_at = greatest(alive_at, $1) where id = 1 and alive_at >= $2";

    private final Statements statements;

    Liveness(Statements statements) {
        this.statements = statements;
    }

    /**
     * Notes that a replica runs now, unless none was seen since {@code after}; not part of a transaction.
     *
     * @return whether that is noted
     */
    public Uni<Boolean> seenAgain(Instant now, Instant after) {
        return statements
                .run(SEEN_AGAIN, Tuple.of(now.atOffset(ZoneOffset.UTC), after.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** When any replica was last seen running; locked until the transaction ends. */
    public Uni<Instant> lockLastSeen() {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(
                                session,
                                "select alive_at from service_liveness where id = 1 for update",
                                OffsetDateTime.class)
                        .getSingleResult())
                .map(OffsetDateTime::toInstant);
    }

    /** Notes that a replica runs now. */
    public Uni<Void> seen(Instant now) {
        return execute("update service_liveness set alive_at = ?1 where id = 1", now);
    }

    /** Notes that nobody ran for a while, up to now. */
    public Uni<Void> wasDown(Interval outage) {
        return execute(
                        "insert into service_outage (began_at, ended_at) values (?1, ?2) on conflict do nothing",
                        outage.from(),
                        outage.to())
                .chain(() -> execute("update service_liveness set serving_since = ?1 where id = 1", outage.to()));
    }

    /** Since when the service has been up without a break. */
    public Uni<Instant> servingSince() {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(
                                session,
                                "select serving_since from service_liveness where id = 1",
                                OffsetDateTime.class)
                        .getSingleResult())
                .map(OffsetDateTime::toInstant);
    }

    /** The outages that ended after {@code since}, oldest first. */
    public Uni<List<Interval>> outagesSince(Instant since) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(
                                session,
                                "select began_at, ended_at from service_outage where ended_at > ?1 order by began_at")
                        .setParameter(1, since)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Interval(instant(row[0]), instant(row[1])))
                        .toList());
    }

    /** Times come as the driver reads them. */
    private static Instant instant(Object time) {
        return ((OffsetDateTime) time).toInstant();
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
