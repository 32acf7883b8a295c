package dev.mockmate.testsession.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The tests of people, and the acts of operators. A test under way is erased like any other, and what hangs on a test goes with it
 * ({@code on delete cascade}): its history, page events, runs of programs, grades and proctoring events. The rest of what this
 * service holds about people is in {@code InvitationPersonalData}, {@code ProctoringPersonalData} and {@code
 * WebhookPersonalData}.
 */
@Singleton
class TestSessionPersonalData {
    @Produces
    @Singleton
    PersonalData operatorActs(PersonalDataRows rows) {
        return new PersonalDataTable(
                rows, "operator_acts", """
                select to_jsonb(a) from operator_act a where a.operator_id = $1 order by a.at
                """, "delete from operator_act where operator_id = :user and at <= :upTo", """
                delete from operator_act where id in (
                    select id from operator_act where at < :before limit :most for update skip locked)
                """);
    }

    @Produces
    @Singleton
    PersonalData tests(PersonalDataRows rows) {
        return new PersonalDataTable(
                rows, "tests", """
                select to_jsonb(t) || jsonb_build_object(
                    'history', (select coalesce(jsonb_agg(to_jsonb(h) order by h.recorded_at, h.id), '[]')
                                from test_history h where h.test_id = t.id),
                    'page_events', (select coalesce(jsonb_agg(to_jsonb(p) order by p.id), '[]')
                                    from page_event p where p.test_id = t.id),
                    'grades', (select coalesce(jsonb_agg(to_jsonb(g) order by g.graded_at, g.id), '[]')
                               from grade_history g where g.test_id = t.id))
                from test_session t where t.candidate_id = $1 order by t.attempt
                """, "delete from test_session where candidate_id = :user and created_at <= :upTo", """
                delete from test_session where id in (
                    select id from test_session where status <> 'active' and updated_at < :before
                    limit :most for update skip locked)
                """);
    }
}
