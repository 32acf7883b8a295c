package dev.mockmate.testsession.proctoring.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is held about how people took tests. */
@Singleton
class ProctoringPersonalData {
    @Produces
    @Singleton
    PersonalData proctoringEvents(PersonalDataRows rows) {
        return new PersonalDataTable(
                rows,
                "proctoring_events",
                "select to_jsonb(p) from proctoring_event p where p.candidate_id = $1 order by p.recorded_at, p.id",
                "delete from proctoring_event where candidate_id = :user and recorded_at <= :upTo",
                """
                delete from proctoring_event where id in (
                    select id from proctoring_event where recorded_at < :before limit :most for update skip locked)
                """);
    }
}
