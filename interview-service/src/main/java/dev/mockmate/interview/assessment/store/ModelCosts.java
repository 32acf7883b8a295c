package dev.mockmate.interview.assessment.store;

import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What the model was used for, by day. */
@ApplicationScoped
public class ModelCosts {
    private static final String BY_DAY = """
            select cast(c.started_at at time zone 'UTC' as date) as day, c.model, c.purpose, count(*),
                count(*) filter (where c.outcome <> 'ok'), sum(c.tokens_in), sum(c.tokens_out)
            from model_calls c
            where c.started_at >= cast(:from as date) at time zone 'UTC'
                and c.started_at < (cast(:to as date) + 1) at time zone 'UTC'
            group by day, c.model, c.purpose order by day, c.model, c.purpose
            """;

    /** The calls of one day, model and purpose. */
    public record Day(
            LocalDate date, String model, String purpose, long calls, long failed, long tokensIn, long tokensOut) {}

    /** The days from one to another, both included (UTC). */
    public Uni<List<Day>> between(LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, BY_DAY)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList())
                .map(rows -> rows.stream().map(ModelCosts::day).toList());
    }

    private static Day day(Object[] row) {
        return new Day(
                (LocalDate) row[0],
                (String) row[1],
                (String) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6]);
    }
}
