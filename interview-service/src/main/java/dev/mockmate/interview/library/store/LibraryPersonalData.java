package dev.mockmate.interview.library.store;

import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.privacy.PersonalDataTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The answer library as what is held about people. */
@Singleton
class LibraryPersonalData {

    private final PersonalDataRows rows;

    LibraryPersonalData(PersonalDataRows rows) {
        this.rows = rows;
    }

    @Produces
    @Singleton
    PersonalData jobDescriptions() {
        return new PersonalDataTable(
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
        return new PersonalDataTable(
                rows, "resumes", """
                select to_jsonb(r) || jsonb_build_object('skills', r.skills::jsonb, 'titles', r.titles::jsonb)
                from resumes r where r.user_id = $1 order by r.created_at, r.id
                """, "delete from resumes where user_id = :user and created_at <= :upTo", """
                delete from resumes where id in (
                    select id from resumes where updated_at < :before limit :most for update skip locked)
                """);
    }

    /** The answer library. */
    @Produces
    @Singleton
    PersonalData stories() {
        return new PersonalDataTable(
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
}
