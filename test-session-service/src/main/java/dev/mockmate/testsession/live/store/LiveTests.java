package dev.mockmate.testsession.live.store;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Tests as recruiters see them side by side. */
@ApplicationScoped
public class LiveTests {
    /** Those under way, and those that were when it was looked last. */
    private static final String SHOWN = """
            select t.id, t.candidate_id, t.organisation, t.status, t.completion_method, t.last_heartbeat, t.test_end_time,
                (select count(*) from jsonb_object_keys(t.pending_answers)) as answered,
                (select count(*) from test_history h where h.test_id = t.id and h.kind = 'gap_returned') as gaps
            from test_session t
            where t.id in (
                select a.id from unnest($1::text[]) as o (name)
                cross join lateral (
                    select s.id from test_session s where s.organisation = o.name and s.status = 'active'
                    order by s.created_at desc, s.id desc limit $3) a
                union
                select a.id from (
                    select s.id from test_session s where $2 and s.status = 'active'
                    order by s.created_at desc, s.id desc limit $3) a
                union select unnest($4::uuid[]))
            """;

    private final Statements statements;

    LiveTests(Statements statements) {
        this.statements = statements;
    }

    /** A test in the overview. */
    public record Shown(
            UUID testId,
            UUID candidateId,
            String organisation,
            String status,
            Instant lastHeartbeat,
            Instant endsAt,
            long answered,
            long gaps) {
        /** Whether it is under way. */
        public boolean isActive() {
            return "active".equals(status);
        }
    }

    /**
     * Tests under way, and others by id.
     *
     * @param everybodys whether of all organisations beside those named
     * @param most of each organisation
     */
    public Uni<List<Shown>> shown(
            Collection<String> organisations, boolean everybodys, int most, Collection<UUID> others) {
        return statements
                .run(
                        SHOWN,
                        Tuple.of(organisations.toArray(String[]::new), everybodys, most, others.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LiveTests::shown)
                        .toList());
    }

    private static Shown shown(Row row) {
        return new Shown(
                row.getUUID("id"),
                row.getUUID("candidate_id"),
                row.getString("organisation"),
                row.getString("status"),
                row.getOffsetDateTime("last_heartbeat").toInstant(),
                row.getOffsetDateTime("test_end_time").toInstant(),
                row.getLong("answered"),
                row.getLong("gaps"));
    }
}
