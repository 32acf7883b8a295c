package dev.mockmate.interview.store;

import dev.mockmate.platform.privacy.HeldRows;
import dev.mockmate.platform.privacy.HeldTable;
import dev.mockmate.platform.privacy.PersonalData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The tables that are exported, erased and expired row by row. */
@Singleton
class HeldTables {
    private final HeldRows rows;

    HeldTables(HeldRows rows) {
        this.rows = rows;
    }

    @Produces
    @Singleton
    PersonalData jobDescriptions() {
        return new HeldTable(
                rows,
                "job_descriptions",
                """
                select to_jsonb(d) || jsonb_build_object(
                    'skills', d.skills::jsonb, 'competencies', d.competencies::jsonb)
                from job_descriptions d where d.user_id = $1 order by d.created_at, d.id
                """,
                "delete from job_descriptions where user_id = :user and created_at <= :upTo",
                """
                delete from job_descriptions where id in (
                    select id from job_descriptions where updated_at < :before limit :most for update skip locked)
                """);
    }

    @Produces
    @Singleton
    PersonalData resumes() {
        return new HeldTable(
                rows, "resumes", """
                select to_jsonb(r) || jsonb_build_object('skills', r.skills::jsonb, 'titles', r.titles::jsonb)
                from resumes r where r.user_id = $1 order by r.created_at, r.id
                """, "delete from resumes where user_id = :user and created_at <= :upTo", """
                delete from resumes where id in (
                    select id from resumes where updated_at < :before limit :most for update skip locked)
                """);
    }

    /** Links to reports, without what would open them; those that have ended go with the text that grew old. */
    @Produces
    @Singleton
    PersonalData reportShares() {
        return new HeldTable(
                rows,
                "report_shares",
                "select to_jsonb(s) - 'token_hash' from report_share s where s.user_id = $1 order by s.created_at, s.id",
                "delete from report_share where user_id = :user and created_at <= :upTo",
                """
                delete from report_share where id in (
                    select id from report_share where expires_at < :before limit :most for update skip locked)
                """);
    }

    /** The answer library. */
    @Produces
    @Singleton
    PersonalData stories() {
        return new HeldTable(
                rows, "stories", """
                select to_jsonb(s) - array['fingerprint', 'subjects'] || jsonb_build_object(
                    'coach_notes', s.coach_notes::jsonb, 'competencies', s.competencies::jsonb,
                    'missing', s.missing::jsonb)
                from star_stories s where s.user_id = $1 order by s.created_at, s.id
                """, "delete from star_stories where user_id = :user and created_at <= :upTo", """
                delete from star_stories where id in (
                    select id from star_stories where updated_at < :before limit :most for update skip locked)
                """);
    }

    /** The calls of the model for a user's sessions and previews: what they took, never what was said. */
    @Produces
    @Singleton
    PersonalData modelCalls() {
        return new HeldTable(rows, "model_calls", """
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

    /**
     * What this service knows of people's sessions; what belongs to a session and not to a user by itself is found through it. The
     * sessions are session-service's: what its late events bring in again after an erasure goes with the event that tells of the
     * session's own erasure, which is the last of each; what comes later still from other topics finds it in {@code
     * erased_session_view} and is dropped.
     */
    @Produces
    @Singleton
    PersonalData sessionViews() {
        return new HeldTable(
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
