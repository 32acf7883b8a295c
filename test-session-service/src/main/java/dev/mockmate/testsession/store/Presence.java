package dev.mockmate.testsession.store;

import dev.mockmate.platform.transaction.StatementBatch;
import dev.mockmate.platform.transaction.StatementBatches;
import dev.mockmate.testsession.domain.TestSelection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The hot path of heartbeats and activity: one statement for all that wait, no entity, nothing indexed changes. A test whose row
 * somebody holds is left to its lock, so that it keeps no other waiting.
 */
@ApplicationScoped
public class Presence {
    private final StatementBatch<Sign> heartbeats;
    private final StatementBatch<Sign> activities;

    Presence(StatementBatches batches) {
        this.heartbeats = batch(batches, "test-heartbeat", "last_heartbeat");
        this.activities = batch(batches, "test-activity", "last_activity");
    }

    /** A sign of a candidate as it came. */
    private record Sign(TestSelection selection, Instant at, Instant silentBefore) {
        UUID candidate() {
            return selection.candidateId();
        }
    }

    /** Notes a heartbeat; empty when the test's state has to be looked at. */
    public Uni<Optional<Instant>> heartbeat(TestSelection selection, Instant now, Duration silence) {
        return note(heartbeats, selection, now, silence);
    }

    /** Notes that the candidate does something; empty when the test's state has to be looked at. */
    public Uni<Optional<Instant>> activity(TestSelection selection, Instant now, Duration silence) {
        return note(activities, selection, now, silence);
    }

    private static Uni<Optional<Instant>> note(
            StatementBatch<Sign> batch, TestSelection selection, Instant now, Duration silence) {
        return batch.run(new Sign(selection, now, now.minus(silence)))
                .map(row -> row.map(noted -> noted.getOffsetDateTime("noted").toInstant()));
    }

    private static StatementBatch<Sign> batch(StatementBatches batches, String name, String column) {
        return batches.of(name, statement(column), Sign::candidate, Presence::parameters);
    }

    /** Only where nothing but time stamps change; all else takes the test's lock and a decision. */
    private static String statement(String column) {
        return """
                update test_session u set %1$s = greatest(u.%1$s, f.at), updated_at = greatest(u.updated_at, f.at)
                from (
                    select b.n, b.at, q.id
                    from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[])
                        with ordinality as b (candidate, organisation, invitation, test, at, silent_before, n)
                    cross join lateral (
                        select t.id from test_session t where %2$s order by t.attempt desc limit 1) meant
                    join test_session q on q.id = meant.id
                    where q.status = 'active' and q.test_end_time > b.at
                      and greatest(q.last_heartbeat, q.last_activity, q.gaps_counted_until) > b.silent_before
                    for no key update of q skip locked
                ) f
                where u.id = f.id
                returning f.n, u.%1$s as noted
                """.formatted(column, TestSelectionSql.of("t", "b"));
    }

    private static Tuple parameters(List<Sign> all) {
        return Tuple.from(List.of(
                each(all, UUID[]::new, Sign::candidate),
                each(all, String[]::new, sign -> sign.selection().organisation().orElse(null)),
                each(all, UUID[]::new, sign -> sign.selection().invitationId().orElse(null)),
                each(all, UUID[]::new, sign -> sign.selection().testId().orElse(null)),
                each(all, OffsetDateTime[]::new, sign -> utc(sign.at())),
                each(all, OffsetDateTime[]::new, sign -> utc(sign.silentBefore()))));
    }

    private static <T> T[] each(List<Sign> all, IntFunction<T[]> array, Function<Sign, T> value) {
        return all.stream().map(value).toArray(array);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
