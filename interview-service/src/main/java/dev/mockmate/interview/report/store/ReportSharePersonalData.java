package dev.mockmate.interview.report.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Links to reports as what is held about people. */
@Singleton
class ReportSharePersonalData {

    private final PersonalDataRows rows;

    ReportSharePersonalData(PersonalDataRows rows) {
        this.rows = rows;
    }

    /** Links to reports, without what would open them; those that have ended go with the text that grew old. */
    @Produces
    @Singleton
    PersonalData reportShares() {
        return new PersonalDataTable(
                rows,
                "report_shares",
                "select to_jsonb(s) - 'token_hash' from report_share s where s.user_id = $1 order by s.created_at, s.id",
                "delete from report_share where user_id = :user and created_at <= :upTo",
                """
                delete from report_share where id in (
                    select id from report_share where expires_at < :before limit :most for update skip locked)
                """);
    }
}
