package dev.mockmate.testsession.question.store;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Which version of a question a candidate's test has. */
@ApplicationScoped
public class QuestionsInTests {
    private static final String VERSION = """
            select cast(question_versions ->> cast($2 as text) as integer) as version from test_session
            where candidate_id = $1 and question_versions ->> cast($2 as text) is not null
              and ($3::uuid is null or invitation_id = $3)
              and (status = 'active' or coalesce(completed_at, abandoned_at) > $4)
            order by attempt desc limit 1
            """;

    private final Statements statements;

    QuestionsInTests(Statements statements) {
        this.statements = statements;
    }

    /**
     * The version in the candidate's newest test that has the question and runs, or ended after {@code since}.
     *
     * @param invitation the only one whose test counts; empty for all of the candidate's tests
     */
    public Uni<Optional<Integer>> version(UUID candidate, Optional<UUID> invitation, UUID question, Instant since) {
        return statements
                .run(
                        VERSION,
                        Tuple.of(
                                candidate,
                                question.toString(),
                                invitation.orElse(null),
                                since.atOffset(ZoneOffset.UTC)))
                .map(QuestionsInTests::version);
    }

    private static Optional<Integer> version(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getInteger("version"));
    }
}
