package dev.mockmate.session.rest;

import dev.mockmate.session.domain.JobBrief;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /api/sessions}. */
@Schema(name = "NewSession")
record NewSession(
        @Size(max = 200) String sessionName,
        @NotBlank @Size(max = 200) @Schema(required = true) String jobTitle,
        @Size(max = 20_000) String jobDescription,
        @Size(max = 200) String company,

        @Pattern(regexp = "easy|medium|hard", message = "one of easy, medium, hard")
        String difficulty,

        @Pattern(regexp = "behavioral|technical|mixed", message = "one of behavioral, technical, mixed")
        String interviewType,

        @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}", message = "a BCP 47 language tag")
        String language) {

    JobBrief brief() {
        return JobBrief.of(sessionName, jobTitle, jobDescription, company, difficulty, interviewType, language);
    }
}
