package dev.mockmate.testsession.invitation.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What invitations hold about those who are invited: name and address, and what was mailed. */
@Singleton
class InvitationPersonalData {
    @Produces
    @Singleton
    PersonalData invitations(PersonalDataRows rows) {
        return new PersonalDataTable(
                rows,
                "invitations",
                """
                select to_jsonb(i) || jsonb_build_object(
                    'mails', (select coalesce(jsonb_agg(jsonb_build_object('status', m.status, 'at', m.created_at)
                                  order by m.created_at), '[]')
                              from invitation_mail m where m.invitation_id = i.id))
                from invitation i where i.candidate_id = $1 order by i.created_at
                """,
                "delete from invitation where candidate_id = :user and created_at <= :upTo",
                """
                delete from invitation where id in (
                    select id from invitation where expires_at < :before
                    limit :most for update skip locked)
                """);
    }
}
