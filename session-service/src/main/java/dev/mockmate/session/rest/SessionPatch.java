package dev.mockmate.session.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import dev.mockmate.platform.language.SupportedLanguages;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.VisibleText;
import dev.mockmate.session.domain.JobBrief;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PATCH /api/sessions/{id}}, RFC 7396: what is left out stays, {@code null} takes an optional field away or
 * back to what a new session has. It is no record, because a record cannot tell the two apart.
 */
@Schema(name = "SessionPatch")
final class SessionPatch {
    @Size(max = 200)
    @Schema(nullable = true, description = "null or blank: the job title")
    private String sessionName;

    @VisibleText
    @Size(max = 200)
    private String jobTitle;

    @Size(max = 20_000)
    @Schema(nullable = true)
    private String jobDescription;

    @Size(max = 200)
    @Schema(nullable = true)
    private String company;

    @Pattern(regexp = JobFields.DIFFICULTY, message = JobFields.ONE_OF_DIFFICULTY)
    @Schema(nullable = true)
    private String difficulty;

    @Pattern(regexp = JobFields.INTERVIEW_TYPE, message = JobFields.ONE_OF_INTERVIEW_TYPE)
    @Schema(nullable = true)
    private String interviewType;

    @Pattern(regexp = JobFields.LANGUAGE, message = JobFields.A_LANGUAGE)
    @Schema(nullable = true)
    private String language;

    @Min(JobFields.LEAST_MINUTES)
    @Max(JobFields.MOST_MINUTES)
    @Schema(nullable = true)
    private Integer maxMinutes;

    private final Set<Field> given = new HashSet<>();

    private enum Field {
        SESSION_NAME,
        JOB_TITLE,
        JOB_DESCRIPTION,
        COMPANY,
        DIFFICULTY,
        INTERVIEW_TYPE,
        LANGUAGE,
        MAX_MINUTES
    }

    @JsonSetter
    void setSessionName(String value) {
        given.add(Field.SESSION_NAME);
        sessionName = value;
    }

    @JsonSetter
    void setJobTitle(String value) {
        given.add(Field.JOB_TITLE);
        jobTitle = value;
    }

    @JsonSetter
    void setJobDescription(String value) {
        given.add(Field.JOB_DESCRIPTION);
        jobDescription = value;
    }

    @JsonSetter
    void setCompany(String value) {
        given.add(Field.COMPANY);
        company = value;
    }

    @JsonSetter
    void setDifficulty(String value) {
        given.add(Field.DIFFICULTY);
        difficulty = value;
    }

    @JsonSetter
    void setInterviewType(String value) {
        given.add(Field.INTERVIEW_TYPE);
        interviewType = value;
    }

    @JsonSetter
    void setLanguage(String value) {
        given.add(Field.LANGUAGE);
        language = value;
    }

    @JsonSetter
    void setMaxMinutes(Integer value) {
        given.add(Field.MAX_MINUTES);
        maxMinutes = value;
    }

    /**
     * What the session is about after the change.
     *
     * @throws ProblemException 422 for a job title that is taken away or a language interviews are not held in
     */
    UnaryOperator<JobBrief> change(SupportedLanguages languages) {
        if (given.contains(Field.JOB_TITLE) && jobTitle == null) {
            throw ProblemException.invalidField("job_title", JobFields.NOT_BE_BLANK);
        }
        String spoken = given.contains(Field.LANGUAGE) ? languages.chosen(language) : null;
        return before -> {
            String title = or(Field.JOB_TITLE, jobTitle, before.jobTitle());
            return JobBrief.of(
                    or(Field.SESSION_NAME, JobFields.textOrNull(sessionName), before.sessionName()),
                    title,
                    or(Field.JOB_DESCRIPTION, JobFields.textOrNull(jobDescription), before.jobDescription()),
                    or(Field.COMPANY, JobFields.textOrNull(company), before.company()),
                    or(Field.DIFFICULTY, difficulty, before.difficulty()),
                    or(Field.INTERVIEW_TYPE, interviewType, before.interviewType()),
                    or(Field.LANGUAGE, spoken, before.language()),
                    or(Field.MAX_MINUTES, maxMinutes, before.maxMinutes()));
        };
    }

    private <T> T or(Field field, T now, T before) {
        return given.contains(field) ? now : before;
    }
}
