package dev.mockmate.interview.assessment.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Calls of the model as what is held about people. */
@Singleton
class ModelCallPersonalData {

    private final PersonalDataRows rows;

    ModelCallPersonalData(PersonalDataRows rows) {
        this.rows = rows;
    }

    /** The calls of the model for a user's sessions and previews: what they took, never what was said. */
    @Produces
    @Singleton
    PersonalData modelCalls() {
        return new PersonalDataTable(rows, "model_calls", """
                select to_jsonb(c) from model_calls c left join session_view v on v.session_id = c.session_id
                where v.user_id = $1 or c.user_id = $1 order by c.started_at, c.id
                """, """
                delete from model_calls where started_at <= :upTo
                    and (user_id = :user
                        or session_id in (select session_id from session_view where user_id = :user))
                """, """
                delete from model_calls where id in (
                    select id from model_calls where started_at < :before limit :most for update skip locked)
                """);
    }
}
