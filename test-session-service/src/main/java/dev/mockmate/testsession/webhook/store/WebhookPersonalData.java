package dev.mockmate.testsession.webhook.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What receivers were told about people: ids and points. */
@Singleton
class WebhookPersonalData {
    @Produces
    @Singleton
    PersonalData deliveries(PersonalDataRows rows) {
        return new PersonalDataTable(
                rows,
                "webhook_deliveries",
                "select to_jsonb(d) from webhook_delivery d where d.candidate_id = $1 order by d.created_at, d.id",
                "delete from webhook_delivery where candidate_id = :user and created_at <= :upTo",
                """
                delete from webhook_delivery where id in (
                    select id from webhook_delivery where status <> 'queued' and created_at < :before
                    limit :most for update skip locked)
                """);
    }
}
