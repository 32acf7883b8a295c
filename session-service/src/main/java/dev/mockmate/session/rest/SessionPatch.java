package dev.mockmate.session.rest;

import dev.mockmate.platform.text.VisibleText;
import dev.mockmate.session.domain.JobBrief;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code PATCH /api/sessions/{id}}: what is left out stays. */
@Schema(name = "SessionPatch")
record SessionPatch(
        @VisibleText @Size(max = 200) String sessionName,

        @VisibleText @Size(max = 200) String jobTitle,

        @Size(max = 20_000) String jobDescription,
        @Size(max = 200) String company,

        @Pattern(regexp = JobFields.DIFFICULTY, message = JobFields.ONE_OF_DIFFICULTY)
        String difficulty,

        @Pattern(regexp = JobFields.INTERVIEW_TYPE, message = JobFields.ONE_OF_INTERVIEW_TYPE)
        String interviewType,

        @Pattern(regexp = JobFields.LANGUAGE, message = JobFields.A_LANGUAGE)
        String language) {
    JobBrief applyTo(JobBrief brief) {
        return new JobBrief(
                or(sessionName, brief.sessionName()),
                or(jobTitle, brief.jobTitle()),
                orAway(jobDescription, brief.jobDescription()),
                orAway(company, brief.company()),
                or(difficulty, brief.difficulty()),
                or(interviewType, brief.interviewType()),
                or(language, brief.language()));
    }

    private static String or(String given, String before) {
        return given == null ? before : given;
    }

    private static String orAway(String given, String before) {
        if (given == null) {
            return before;
        }
        return given.isBlank() ? null : given;
    }
}
