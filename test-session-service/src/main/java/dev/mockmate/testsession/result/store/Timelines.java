package dev.mockmate.testsession.result.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** All that is known about how a test went, in one order of time. */
@ApplicationScoped
public class Timelines {
    private static final String PAGE = """
            select * from (
                select h.id, h.at, h.kind, h.actor, h.detail from test_history h where h.test_id = $1
                union all
                select e.id, e.created_at, e.kind, 'user:' || e.candidate_id, jsonb_strip_nulls(jsonb_build_object(
                    'question_id', e.question_id, 'language', e.language, 'characters', length(e.code),
                    'status', e.status, 'points', e.points, 'finished_at', e.finished_at))
                from code_execution e where e.test_id = $1
                union all
                select g.id, g.graded_at, 'graded', g.graded_by, jsonb_build_object('question_id', g.question_id,
                    'version', g.version, 'points', g.points, 'max_points', g.max_points)
                from grade_history g where g.test_id = $1
            ) moment
            where (at, id) > ($2, $3) order by at, id limit $4
            """;
    private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final Statements statements;

    Timelines(Statements statements) {
        this.statements = statements;
    }

    /**
     * Something that happened.
     *
     * @param kind an entry of the test's history, {@code run}, {@code submission} or {@code graded}
     */
    public record Moment(UUID id, Instant at, String kind, String actor, JsonObject detail) {}

    /** What happened in a test, oldest first, at most {@code limit} behind {@code after}. */
    public Uni<List<Moment>> of(UUID testId, Optional<Cursor> after, int limit) {
        Cursor place = after.orElse(BEGINNING);
        return statements
                .run(PAGE, Tuple.of(testId, place.at().atOffset(ZoneOffset.UTC), place.id(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Timelines::moment)
                        .toList());
    }

    private static Moment moment(Row row) {
        return new Moment(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("kind"),
                row.getString("actor"),
                row.getJsonObject("detail"));
    }
}
