package dev.mockmate.session.rest;

import dev.mockmate.platform.language.SupportedLanguages;
import dev.mockmate.platform.text.VisibleText;
import dev.mockmate.session.domain.JobBrief;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /api/sessions}. */
@Schema(name = "NewSession")
record NewSession(
        @Size(max = 200) String sessionName,

        @NotNull @VisibleText @Size(max = 200) @Schema(required = true)
        String jobTitle,

        @Size(max = 20_000) String jobDescription,
        @Size(max = 200) String company,

        @Pattern(regexp = JobFields.DIFFICULTY, message = JobFields.ONE_OF_DIFFICULTY)
        String difficulty,

        @Pattern(regexp = JobFields.INTERVIEW_TYPE, message = JobFields.ONE_OF_INTERVIEW_TYPE)
        String interviewType,

        @Pattern(regexp = JobFields.LANGUAGE, message = JobFields.A_LANGUAGE)
        String language,

        @Min(JobFields.LEAST_MINUTES) @Max(JobFields.MOST_MINUTES) @Schema(nullable = true, description = "ends then")
        Integer maxMinutes) {

    /** What the session is about; its language is one that interviews are held in. */
    JobBrief brief(SupportedLanguages languages) {
        return JobBrief.of(
                JobFields.textOrNull(sessionName),
                jobTitle,
                JobFields.textOrNull(jobDescription),
                JobFields.textOrNull(company),
                difficulty,
                interviewType,
                languages.chosen(language),
                maxMinutes);
    }
}
