package dev.mockmate.testsession.store;

import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.domain.TestSelection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The hot path of heartbeats and activity: one statement on one row, no entity, nothing indexed changes. */
@ApplicationScoped
public class Presence {
    /** Only where nothing but time stamps change; all else takes the test's lock and a decision. */
    private static final String BEAT = statement("last_heartbeat");

    private static final String ACTIVITY = statement("last_activity");

    private final Statements statements;

    Presence(Statements statements) {
        this.statements = statements;
    }

    /** Notes a heartbeat; empty when the test's state has to be looked at. */
    public Uni<Optional<Instant>> heartbeat(TestSelection selection, Instant now, Duration silence) {
        return note(BEAT, selection, now, silence);
    }

    /** Notes that the candidate does something; empty when the test's state has to be looked at. */
    public Uni<Optional<Instant>> activity(TestSelection selection, Instant now, Duration silence) {
        return note(ACTIVITY, selection, now, silence);
    }

    private Uni<Optional<Instant>> note(String sql, TestSelection selection, Instant now, Duration silence) {
        return statements
                .run(sql, Selected.parameters(selection).addValue(utc(now)).addValue(utc(now.minus(silence))))
                .map(Presence::noted);
    }

    private static String statement(String column) {
        return """
                update test_session set %1$s = greatest(%1$s, $5), updated_at = greatest(updated_at, $5)
                where id = (select t.id from test_session t where %2$s order by t.attempt desc limit 1)
                  and status = 'active' and test_end_time > $5
                  and greatest(last_heartbeat, last_activity, gaps_counted_until) > $6
                returning %1$s as noted
                """.formatted(column, Selected.numbered("t"));
    }

    private static Optional<Instant> noted(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getOffsetDateTime("noted").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
