package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.domain.InterviewMode;
import dev.mockmate.interview.library.domain.JobDescription;
import dev.mockmate.interview.library.domain.Resume;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.PlanRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a client asks for; what it leaves out comes from the session. */
public record InterviewRequest(
        Optional<String> jobTitle,
        Optional<String> jobDescription,
        Optional<String> company,
        Optional<String> resume,
        int questionCount,
        InterviewMode mode,
        List<Competency> competencies,
        Optional<Difficulty> difficulty,
        Optional<InterviewType> type,
        String persona,
        Optional<UUID> jobDescriptionId,
        Optional<UUID> resumeId) {

    /** Nothing in particular: a client that starts without having asked for anything. */
    public static InterviewRequest nothing() {
        return new InterviewRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PlanRequest.FEWEST,
                InterviewMode.COACH,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** The same with the text of a stored résumé, unless the wish has one of its own. */
    InterviewRequest with(Resume stored) {
        return new InterviewRequest(
                jobTitle,
                jobDescription,
                company,
                resume.or(() -> Optional.of(stored.wording().text())),
                questionCount,
                mode,
                competencies,
                difficulty,
                type,
                persona,
                jobDescriptionId,
                resumeId);
    }

    /** The same for a stored job description, whose words are used where the wish has none of its own. */
    InterviewRequest of(JobDescription description) {
        return new InterviewRequest(
                jobTitle.or(() -> Optional.of(description.wording().title())),
                jobDescription.or(() -> Optional.of(description.wording().text())),
                company.or(() -> Optional.of(description.wording().company()).filter(known -> !known.isBlank())),
                resume,
                questionCount,
                mode,
                competencies,
                difficulty,
                type,
                persona,
                jobDescriptionId,
                resumeId);
    }
}
