package dev.mockmate.testsession.similarity.store;

import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.similarity.domain.Similarity.Program;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The programs candidates sent for a question: of each test the newest, submitted before run. */
@ApplicationScoped
public class ComparedPrograms {
    private static final String NEWEST = """
            select test_id, language, code from (
                select distinct on (e.test_id) e.test_id, e.language, e.code, e.created_at
                from code_execution e join test_session t on t.id = e.test_id
                where e.question_id = $1 and ($2::text is null or t.organisation = $2)
                order by e.test_id, e.kind = 'submission' desc, e.created_at desc, e.id desc) newest
            order by created_at desc, test_id limit $3
            """;

    private final Statements statements;

    ComparedPrograms(Statements statements) {
        this.statements = statements;
    }

    /** Those of an organisation's tests, the newest ones; an empty organisation stands for all. */
    public Uni<List<Program>> of(UUID questionId, Optional<String> organisation, int most) {
        return statements
                .run(NEWEST, Tuple.of(questionId, organisation.orElse(null), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new Program(row.getUUID("test_id"), row.getString("language"), row.getString("code")))
                        .toList());
    }
}
