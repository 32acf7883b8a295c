package dev.mockmate.interview.library.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import dev.mockmate.interview.library.application.SaveStory.StoryInput;
import dev.mockmate.interview.library.rest.LibraryRequests.CoachNoteBody;
import dev.mockmate.interview.library.rest.LibraryRequests.StoryBody;
import dev.mockmate.interview.planning.rest.CompetencyNames;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.VisibleText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PATCH /api/answer-library/{id}}, RFC 7396: what is left out stays, {@code null} takes a text, a list or the
 * job description away. It is no record, because a record cannot tell the two apart.
 */
@Schema(name = "StoryPatch")
final class StoryPatch {
    @VisibleText
    @Size(min = 1, max = 200)
    private String title;

    @Size(max = LibraryRequests.LONGEST_PART)
    @Schema(nullable = true)
    private String situation;

    @Size(max = LibraryRequests.LONGEST_PART)
    @Schema(nullable = true)
    private String task;

    @Size(max = LibraryRequests.LONGEST_PART)
    @Schema(nullable = true)
    private String action;

    @Size(max = LibraryRequests.LONGEST_PART)
    @Schema(nullable = true)
    private String result;

    @Size(max = LibraryRequests.LONGEST_POLISHED)
    @Schema(nullable = true)
    private String polishedAnswer;

    @Size(max = 12)
    @Schema(nullable = true)
    private List<@NotNull @Valid CoachNoteBody> coachNotes;

    @Size(max = 12)
    @Schema(nullable = true)
    private List<@NotNull @Pattern(regexp = CompetencyNames.PATTERN) String> competencies;

    private UUID sourceAttemptId;

    @Schema(nullable = true)
    private UUID jobDescriptionId;

    @Schema(hidden = true)
    private final Set<String> given = new HashSet<>();

    @JsonSetter
    void setTitle(String value) {
        given.add("title");
        title = value;
    }

    @JsonSetter
    void setSituation(String value) {
        situation = textOf(value);
    }

    @JsonSetter
    void setTask(String value) {
        task = textOf(value);
    }

    @JsonSetter
    void setAction(String value) {
        action = textOf(value);
    }

    @JsonSetter
    void setResult(String value) {
        result = textOf(value);
    }

    @JsonSetter
    void setPolishedAnswer(String value) {
        polishedAnswer = textOf(value);
    }

    @JsonSetter
    void setCoachNotes(List<CoachNoteBody> value) {
        coachNotes = value == null ? List.of() : value;
    }

    @JsonSetter
    void setCompetencies(List<String> value) {
        competencies = value == null ? List.of() : value;
    }

    @JsonSetter
    void setSourceAttemptId(UUID value) {
        sourceAttemptId = value;
    }

    @JsonSetter
    void setJobDescriptionId(UUID value) {
        given.add("job_description_id");
        jobDescriptionId = value;
    }

    /** What is said of the story now. */
    StoryInput told() {
        if (title == null && given.contains("title")) {
            throw ProblemException.invalidField("title", "A story has a title.");
        }
        return new StoryBody(
                        title,
                        situation,
                        task,
                        action,
                        result,
                        polishedAnswer,
                        coachNotes,
                        competencies,
                        sourceAttemptId,
                        jobDescriptionId)
                .told();
    }

    /** Whether it is said which job the story belongs to, or that it belongs to none. */
    boolean tellsItsJob() {
        return given.contains("job_description_id");
    }

    private static String textOf(String value) {
        return value == null ? "" : value;
    }
}
