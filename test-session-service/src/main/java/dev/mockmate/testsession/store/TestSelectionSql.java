package dev.mockmate.testsession.store;

import dev.mockmate.testsession.domain.TestSelection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.hibernate.reactive.mutiny.Mutiny;

/** A {@link TestSelection} as a condition on {@code test_session}. */
final class TestSelectionSql {
    private TestSelectionSql() {}

    /** With named parameters, to be bound by {@link #bind}. */
    static String named(TestSelection selection) {
        return "candidate_id = :candidate"
                + selection
                        .organisation()
                        .map(name -> " and organisation = :organisation")
                        .orElse("")
                + selection
                        .invitationId()
                        .map(id -> " and invitation_id = :invitation")
                        .orElse("")
                + selection.testId().map(id -> " and id = :test").orElse("");
    }

    static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, TestSelection selection) {
        query.setParameter("candidate", selection.candidateId());
        selection.organisation().ifPresent(name -> query.setParameter("organisation", name));
        selection.invitationId().ifPresent(id -> query.setParameter("invitation", id));
        selection.testId().ifPresent(id -> query.setParameter("test", id));
        return query;
    }

    /** With the candidate as {@code $1}, {@code $2} … {@code $4} the rest; nulls choose nothing. */
    static String numbered(String table) {
        return """
                %1$s.candidate_id = $1 and ($2::text is null or %1$s.organisation = $2)
                  and ($3::uuid is null or %1$s.invitation_id = $3) and ($4::uuid is null or %1$s.id = $4)
                """.formatted(table);
    }

    /** The same with the columns {@code candidate}, {@code organisation}, {@code invitation}, {@code test} of another row. */
    static String of(String table, String selection) {
        return """
                %1$s.candidate_id = %2$s.candidate and (%2$s.organisation is null or %1$s.organisation = %2$s.organisation)
                  and (%2$s.invitation is null or %1$s.invitation_id = %2$s.invitation)
                  and (%2$s.test is null or %1$s.id = %2$s.test)
                """.formatted(table, selection);
    }

    /** The parameters of {@link #numbered}. */
    static Tuple parameters(TestSelection selection) {
        return Tuple.of(
                selection.candidateId(),
                selection.organisation().orElse(null),
                selection.invitationId().orElse(null),
                selection.testId().orElse(null));
    }
}
