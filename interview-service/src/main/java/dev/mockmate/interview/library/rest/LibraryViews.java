package dev.mockmate.interview.library.rest;

import dev.mockmate.interview.feedback.application.AssessmentDocument.CoachNote;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.library.application.ReadLibrary;
import dev.mockmate.interview.library.application.SaveStory.Saved;
import dev.mockmate.interview.library.domain.JobDescription;
import dev.mockmate.interview.library.domain.Rewording;
import dev.mockmate.interview.library.domain.SavedStory;
import dev.mockmate.interview.library.domain.Story;
import dev.mockmate.interview.library.domain.StoryDigest;
import dev.mockmate.interview.library.domain.StoryFit;
import dev.mockmate.interview.planning.domain.Competency;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of answer libraries and job descriptions. */
public final class LibraryViews {

    private LibraryViews() {}

    /** A job description with what was read from it. */
    @Schema(name = "JobDescription")
    public record JobDescriptionView(
            UUID id,
            UUID userId,
            String title,
            String company,
            String text,
            List<String> skills,
            List<String> competencies,
            String seniority,
            boolean technical,
            Instant createdAt,
            Instant updatedAt) {

        public static JobDescriptionView of(JobDescription description) {
            return new JobDescriptionView(
                    description.id(),
                    description.userId(),
                    description.wording().title(),
                    description.wording().company(),
                    description.wording().text(),
                    description.skills(),
                    description.competencies(),
                    description.seniority(),
                    description.technical(),
                    description.createdAt(),
                    description.updatedAt());
        }
    }

    /** One page of job descriptions. */
    @Schema(name = "JobDescriptionPage")
    public record JobDescriptionPage(
            List<JobDescriptionView> items,
            @Schema(nullable = true) String nextCursor) {}

    /** Another story that tells the same; the similarity is 0 to 1, two decimals. */
    @Schema(name = "SimilarStory")
    public record SimilarView(UUID id, String title, double similarity) {

        public static List<SimilarView> of(List<StoryDigest.Alike> alike) {
            return alike.stream()
                    .map(one -> new SimilarView(one.story().id(), one.story().title(), one.similarity()))
                    .toList();
        }
    }

    /**
     * A story. {@code original_answer} is the answer it comes from, as it was given, beside {@code polished_answer};
     * {@code missing_parts} are the STAR parts nothing is told of; {@code duplicate} tells that a story was not saved
     * because the library has it in the same words; {@code similar_to} are stories that tell the same in other words.
     */
    @Schema(name = "Story")
    public record StoryView(
            UUID id,
            UUID userId,
            String title,
            String situation,
            String task,
            String action,
            String result,
            String polishedAnswer,
            String originalAnswer,
            String questionText,
            List<CoachNote> coachNotes,
            List<String> competencies,
            List<String> missingParts,
            @Schema(nullable = true) UUID sourceAttemptId,
            @Schema(nullable = true) UUID jobDescriptionId,
            boolean duplicate,
            List<SimilarView> similarTo,
            Instant createdAt,
            Instant updatedAt) {

        public static StoryView of(ReadLibrary.Shown shown) {
            return of(shown.story(), false, shown.alike());
        }

        static StoryView created(Saved saved) {
            return of(saved.story(), !saved.isNew(), saved.alike());
        }

        static StoryView changed(Saved saved) {
            return of(saved.story(), false, saved.alike());
        }

        private static StoryView of(SavedStory saved, boolean duplicate, List<StoryDigest.Alike> alike) {
            Story story = saved.story();
            return new StoryView(
                    saved.id(),
                    saved.userId(),
                    story.title(),
                    story.parts().situation(),
                    story.parts().task(),
                    story.parts().action(),
                    story.parts().result(),
                    story.polishedAnswer(),
                    saved.origin().answerText(),
                    saved.origin().questionText(),
                    notes(saved),
                    story.competencies().stream().map(Competency::wire).toList(),
                    saved.digest().missing().stream().map(Star.Part::wire).toList(),
                    saved.origin().attemptId().orElse(null),
                    saved.jobDescriptionId().orElse(null),
                    duplicate,
                    SimilarView.of(alike),
                    saved.createdAt(),
                    saved.updatedAt());
        }

        static List<CoachNote> notes(SavedStory saved) {
            return new JsonArray(saved.coachNotes())
                    .stream()
                            .map(JsonObject.class::cast)
                            .map(note -> new CoachNote(
                                    note.getString("change_type"),
                                    note.getString("original_snippet"),
                                    note.getString("revised_snippet"),
                                    note.getString("reason")))
                            .toList();
        }
    }

    /** One page of stories. */
    @Schema(name = "StoryPage")
    public record StoryPage(
            List<StoryView> items, @Schema(nullable = true) String nextCursor) {}

    /** How many stories show a competency, and which. */
    @Schema(name = "CompetencyCoverage")
    public record CoverageItem(String competency, int stories, List<UUID> storyIds) {}

    /** The library by competencies; {@code missing} are those no story shows. */
    @Schema(name = "Coverage")
    public record CoverageView(List<CoverageItem> items, int totalStories, List<String> missing) {

        public static CoverageView of(ReadLibrary.Coverage coverage) {
            List<CoverageItem> items = coverage.stories().entrySet().stream()
                    .map(entry -> new CoverageItem(
                            entry.getKey().wire(),
                            entry.getValue().size(),
                            entry.getValue().stream().map(StoryDigest::id).toList()))
                    .toList();
            return new CoverageView(
                    items,
                    coverage.total(),
                    items.stream()
                            .filter(item -> item.stories == 0)
                            .map(CoverageItem::competency)
                            .toList());
        }
    }

    /** Two stories that tell the same. */
    @Schema(name = "DuplicatePair")
    public record DuplicateView(UUID id, String title, UUID duplicateOf, String duplicateOfTitle, double similarity) {}

    /** Pairs of stories that tell the same, most alike first; there is one page. */
    @Schema(name = "DuplicatePage")
    public record DuplicatePage(
            List<DuplicateView> items,
            @Schema(nullable = true) String nextCursor) {

        /** The older story of a pair is the one the other doubles; stories come newest first. */
        public static DuplicatePage of(List<StoryDigest.Pair> pairs) {
            return new DuplicatePage(
                    pairs.stream()
                            .map(pair -> new DuplicateView(
                                    pair.one().id(),
                                    pair.one().title(),
                                    pair.other().id(),
                                    pair.other().title(),
                                    pair.similarity()))
                            .toList(),
                    null);
        }
    }

    /** A story that fits a question: its score is 0 to 10 with one decimal, the reason is for the candidate. */
    @Schema(name = "StorySuggestion")
    public record SuggestionView(
            UUID storyId,
            String title,
            double score,
            String reason,
            List<String> competencies,
            List<String> missingParts) {

        public static SuggestionView of(StoryFit fit) {
            return new SuggestionView(
                    fit.story().id(),
                    fit.story().title(),
                    fit.score(),
                    fit.reason(),
                    fit.story().competencies().stream().map(Competency::wire).toList(),
                    fit.story().missing().stream().map(part -> part.wire()).toList());
        }
    }

    /** Stories that fit a question, best first; there is one page. */
    @Schema(name = "SuggestionPage")
    public record SuggestionPage(
            UUID exchangeId,
            String questionText,
            String competency,
            List<SuggestionView> items,
            @Schema(nullable = true) String nextCursor) {}

    /** Neighbouring words of one fate: {@code same|removed|added}. */
    @Schema(name = "RewordedPiece")
    public record PieceView(String change, String text) {}

    /**
     * The answer as it was given beside the polished one, and what lies between: the pieces that are not {@code added}
     * make the first, those that are not {@code removed} the second.
     */
    @Schema(name = "Comparison")
    public record ComparisonView(
            UUID storyId,
            String questionText,
            String originalAnswer,
            String polishedAnswer,
            List<PieceView> changes,
            List<CoachNote> coachNotes) {

        public static ComparisonView of(SavedStory saved, List<Rewording.Piece> pieces) {
            return new ComparisonView(
                    saved.id(),
                    saved.origin().questionText(),
                    saved.origin().answerText(),
                    saved.story().polishedAnswer(),
                    pieces.stream()
                            .map(piece -> new PieceView(piece.change().wire(), piece.text()))
                            .toList(),
                    StoryView.notes(saved));
        }
    }
}
