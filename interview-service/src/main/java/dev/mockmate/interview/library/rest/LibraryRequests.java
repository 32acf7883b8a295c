package dev.mockmate.interview.library.rest;

import dev.mockmate.interview.feedback.application.AssessmentDocument.CoachNote;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.library.application.SaveStory.StoryInput;
import dev.mockmate.interview.library.domain.JobDescription;
import dev.mockmate.interview.planning.rest.CompetencyNames;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.VisibleText;
import io.vertx.core.json.JsonArray;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the calls that keep job descriptions and stories, or ask for one more question. */
public final class LibraryRequests {

    static final int LONGEST_PART = 5_000;
    static final int LONGEST_POLISHED = 10_000;
    private static final int LONGEST_SNIPPET = 2_000;

    private LibraryRequests() {}

    /** A job description; the company may be left out. */
    @Schema(name = "JobDescriptionBody")
    public record JobDescriptionBody(
            @NotNull @VisibleText @Size(max = 200) String title,
            @Size(max = 200) String company,
            @NotNull @VisibleText @Size(max = 50_000) String text) {

        JobDescription.Wording description() {
            return new JobDescription.Wording(title.strip(), company == null ? "" : company.strip(), text);
        }
    }

    /** One change with its reason, as an assessment tells it. */
    @Schema(name = "CoachNoteBody")
    public record CoachNoteBody(
            @NotNull @Pattern(regexp = "clarity|ownership|metrics|structure|relevance|conciseness|impact_language")
            String changeType,

            @Size(max = LONGEST_SNIPPET) String originalSnippet,
            @Size(max = LONGEST_SNIPPET) String revisedSnippet,
            @Size(max = LONGEST_SNIPPET) String reason) {

        CoachNote note() {
            return new CoachNote(changeType, orEmpty(originalSnippet), orEmpty(revisedSnippet), orEmpty(reason));
        }
    }

    /**
     * A story. With {@code source_attempt_id} everything that is left out of a new story is filled from the attempt's
     * assessment; without it a title and at least one text are needed.
     */
    @Schema(name = "StoryBody")
    public record StoryBody(
            @VisibleText @Size(min = 1, max = 200) String title,
            @Size(max = LONGEST_PART) String situation,
            @Size(max = LONGEST_PART) String task,
            @Size(max = LONGEST_PART) String action,
            @Size(max = LONGEST_PART) String result,
            @Size(max = LONGEST_POLISHED) String polishedAnswer,
            @Size(max = 12) List<@NotNull @Valid CoachNoteBody> coachNotes,
            @Size(max = 12) List<@NotNull @Pattern(regexp = CompetencyNames.PATTERN) String> competencies,
            UUID sourceAttemptId,
            UUID jobDescriptionId) {

        StoryInput told() {
            return new StoryInput(
                    Optional.ofNullable(title).map(String::strip),
                    Optional.ofNullable(situation),
                    Optional.ofNullable(task),
                    Optional.ofNullable(action),
                    Optional.ofNullable(result),
                    Optional.ofNullable(polishedAnswer),
                    Optional.ofNullable(coachNotes)
                            .map(notes -> new JsonArray(AssessmentJson.write(
                                    notes.stream().map(CoachNoteBody::note).toList()))),
                    Optional.ofNullable(competencies).map(CompetencyNames::read),
                    Optional.ofNullable(sourceAttemptId),
                    Optional.ofNullable(jobDescriptionId));
        }

        /** The same for a call that has no attempt to take a title from. */
        StoryInput toldWithTitle() {
            if (title == null) {
                throw ProblemException.invalidField("title", "A story has a title.");
            }
            return told();
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
