package dev.mockmate.testsession.analytics.store;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/** What is counted over tests. Days are days in UTC. */
@ApplicationScoped
public class TestFigures {
    private static final String BY_STATUS = """
            select s.status, count(t.id) as tests,
                avg(extract(epoch from t.completed_at - t.test_start_time) / 60.0)::float8 as minutes
            from unnest(array['active', 'completed', 'abandoned']) with ordinality as s (status, place)
            left join test_session t on t.status = s.status and ($1::text is null or t.organisation = $1)
                and t.test_start_time >= $2 and t.test_start_time < $3
            group by s.status, s.place order by s.place
            """;
    private static final String BY_DAY = """
            with happened as (
                select test_start_time as at, 'started' as what from test_session
                where ($1::text is null or organisation = $1) and test_start_time >= $2 and test_start_time < $3
                union all
                select completed_at, 'completed' from test_session
                where ($1::text is null or organisation = $1) and status = 'completed'
                    and completed_at >= $2 and completed_at < $3
                union all
                select abandoned_at, 'abandoned' from test_session
                where ($1::text is null or organisation = $1) and status = 'abandoned'
                    and abandoned_at >= $2 and abandoned_at < $3
            ), counted as (
                select (at at time zone 'UTC')::date as day,
                    count(*) filter (where what = 'started') as started,
                    count(*) filter (where what = 'completed') as completed,
                    count(*) filter (where what = 'abandoned') as abandoned
                from happened group by 1
            )
            select d.day::date as day, coalesce(c.started, 0) as started, coalesce(c.completed, 0) as completed,
                coalesce(c.abandoned, 0) as abandoned
            from generate_series(($2::timestamptz at time zone 'UTC')::date,
                (($3::timestamptz - interval '1 microsecond') at time zone 'UTC')::date, interval '1 day') as d (day)
            left join counted c on c.day = d.day::date
            order by d.day
            """;

    private final Statements statements;

    TestFigures(Statements statements) {
        this.statements = statements;
    }

    /**
     * Tests that began in a period, by how they stand now.
     *
     * @param minutes of those that are completed, on average
     */
    public record OfStatus(String status, long count, OptionalDouble minutes) {}

    /** What happened on a day. */
    public record OfDay(LocalDate date, long started, long completed, long abandoned) {}

    /** Every status, also those no test has. An empty organisation stands for all. */
    public Uni<List<OfStatus>> byStatus(Optional<String> organisation, Instant from, Instant to) {
        return statements.run(BY_STATUS, parameters(organisation, from, to)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(TestFigures::ofStatus)
                .toList());
    }

    /** Every day of the period. An empty organisation stands for all. */
    public Uni<List<OfDay>> byDay(Optional<String> organisation, Instant from, Instant to) {
        return statements.run(BY_DAY, parameters(organisation, from, to)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(TestFigures::ofDay)
                .toList());
    }

    private static Tuple parameters(Optional<String> organisation, Instant from, Instant to) {
        return Tuple.of(organisation.orElse(null), utc(from), utc(to));
    }

    private static OfStatus ofStatus(Row row) {
        Double minutes = row.getDouble("minutes");
        return new OfStatus(
                row.getString("status"),
                row.getLong("tests"),
                minutes == null ? OptionalDouble.empty() : OptionalDouble.of(minutes));
    }

    private static OfDay ofDay(Row row) {
        return new OfDay(
                row.getLocalDate("day"), row.getLong("started"), row.getLong("completed"), row.getLong("abandoned"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
