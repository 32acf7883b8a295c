package dev.mockmate.testsession.coderun.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What running code holds about people: the programs they sent and what came of them. */
@Singleton
class ExecutionTables {
    @Produces
    @Singleton
    PersonalData executions(PersonalDataRows rows) {
        return new PersonalDataTable(
                rows,
                "code_executions",
                "select to_jsonb(e) from code_execution e where e.candidate_id = $1 order by e.created_at, e.id",
                "delete from code_execution where candidate_id = :user and created_at <= :upTo",
                """
                delete from code_execution where id in (
                    select id from code_execution where status = 'done' and created_at < :before
                    limit :most for update skip locked)
                """);
    }

    @Produces
    @Singleton
    PersonalData lastBuiltPrograms(PersonalDataRows rows) {
        return new PersonalDataTable(
                rows,
                "last_built_programs",
                "select to_jsonb(p) from last_built_program p where p.candidate_id = $1 order by p.sent_at",
                "delete from last_built_program where candidate_id = :user and sent_at <= :upTo",
                """
                delete from last_built_program where (test_id, question_id) in (
                    select test_id, question_id from last_built_program where sent_at < :before
                    limit :most for update skip locked)
                """);
    }
}
