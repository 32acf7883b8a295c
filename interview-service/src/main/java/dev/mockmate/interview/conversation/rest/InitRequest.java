package dev.mockmate.interview.conversation.rest;

import dev.mockmate.interview.conversation.application.InterviewRequest;
import dev.mockmate.interview.exchange.domain.InterviewMode;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.rest.CompetencyNames;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.VisibleText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an interview is to be about; what is left out comes from the session.
 *
 * @param jobDescriptionId a stored job description of the caller's; the texts sent beside it win over its own
 * @param resumeId a stored résumé of the caller's; a {@code resume} sent beside it wins
 * @param interviewer {@code scripted} plays a timed script, where the installation has one
 * @param persona who the interviewer is, like "a strict engineering manager": a model words its questions so; the built-in
 *     coach is nobody in particular
 */
public record InitRequest(
        @NotNull UUID sessionId,
        UUID jobDescriptionId,
        @VisibleText @Size(min = 1, max = 200) String jobTitle,
        @Size(max = 50_000) String jobDescription,
        @Size(max = 200) String company,
        @Size(max = 50_000) String resume,
        @Min(3) @Max(5) Integer questionCount,
        @Pattern(regexp = "coach|real") String mode,
        @Size(max = 12) List<@NotNull @Pattern(regexp = CompetencyNames.PATTERN) String> competencies,
        @Pattern(regexp = "easy|medium|hard") String difficulty,
        @Size(max = 200) String persona,
        UUID resumeId,
        @Pattern(regexp = "scripted") String interviewer) {

    /** Whether a script is to be played. */
    boolean scripted() {
        return interviewer != null;
    }

    InterviewRequest wish() {
        return new InterviewRequest(
                Optional.ofNullable(jobTitle),
                Optional.ofNullable(jobDescription),
                Optional.ofNullable(company),
                Optional.ofNullable(resume),
                questionCount == null ? PlanRequest.FEWEST : questionCount,
                mode == null ? InterviewMode.COACH : InterviewMode.of(mode).orElseThrow(),
                CompetencyNames.read(competencies),
                Optional.ofNullable(difficulty).flatMap(Difficulty::of),
                Optional.empty(),
                persona == null ? "" : persona,
                Optional.ofNullable(jobDescriptionId),
                Optional.ofNullable(resumeId));
    }

    /**
     * What a plan is wanted for, without a session: a title, or a stored job description. What the plan does not depend
     * on is taken, so that a client may send what it will send to init.
     */
    public record Preview(
            UUID jobDescriptionId,
            @VisibleText @Size(min = 1, max = 200) String jobTitle,
            @Size(max = 50_000) String jobDescription,
            @Size(max = 200) String company,
            @Size(max = 50_000) String resume,
            @Min(3) @Max(5) Integer questionCount,
            @Pattern(regexp = "coach|real") String mode,
            @Size(max = 12) List<@NotNull @Pattern(regexp = CompetencyNames.PATTERN) String> competencies,
            @Pattern(regexp = "easy|medium|hard") String difficulty,
            @Pattern(regexp = "behavioral|technical|mixed") String interviewType,
            @Size(max = 200) String persona,
            UUID resumeId,
            @Size(min = 2, max = 35) String language,
            @Pattern(regexp = "scripted") String interviewer) {

        /** Whether a script is to be played. */
        boolean scripted() {
            return interviewer != null;
        }

        InterviewRequest wish() {
            if (jobTitle == null && jobDescriptionId == null) {
                throw ProblemException.invalidField("job_title", "Send job_title or job_description_id.");
            }
            return new InterviewRequest(
                    Optional.ofNullable(jobTitle),
                    Optional.ofNullable(jobDescription),
                    Optional.ofNullable(company),
                    Optional.ofNullable(resume),
                    questionCount == null ? PlanRequest.FEWEST : questionCount,
                    mode == null ? InterviewMode.COACH : InterviewMode.of(mode).orElseThrow(),
                    CompetencyNames.read(competencies),
                    Optional.ofNullable(difficulty).flatMap(Difficulty::of),
                    Optional.ofNullable(interviewType).flatMap(InterviewType::of),
                    persona == null ? "" : persona,
                    Optional.ofNullable(jobDescriptionId),
                    Optional.ofNullable(resumeId));
        }
    }
}
