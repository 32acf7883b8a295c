package dev.mockmate.interview.sessionview.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Known sessions as what is held about people. */
@Singleton
class SessionViewPersonalData {

    private final PersonalDataRows rows;

    SessionViewPersonalData(PersonalDataRows rows) {
        this.rows = rows;
    }

    /**
     * What this service knows of people's sessions; what belongs to a session and not to a user by itself is found through it. The
     * sessions are session-service's: what its late events bring in again after an erasure goes with the event that tells of the
     * session's own erasure, which is the last of each; what comes later still from other topics finds it in {@code
     * erased_session_view} and is dropped.
     */
    @Produces
    @Singleton
    PersonalData sessionViews() {
        return new PersonalDataTable(
                rows,
                "known_sessions",
                "select to_jsonb(v) from session_view v where v.user_id = $1 order by v.created_at, v.session_id",
                "delete from session_view where user_id = :user and coalesce(created_at, noted_at) <= :upTo",
                """
                delete from session_view where session_id in (
                    select session_id from session_view
                    where coalesce(ended_at, presence_at, started_at, created_at, noted_at) < :before
                        and status in ('completed', 'expired', 'unknown') limit :most for update skip locked)
                """,
                true);
    }
}
