package dev.mockmate.interview.library.rest;

import dev.mockmate.interview.feedback.application.AssessmentDocument.CoachNote;
import dev.mockmate.interview.library.application.ReadLibrary;
import dev.mockmate.interview.library.application.SaveStory.Saved;
import dev.mockmate.interview.library.domain.Rewording;
import dev.mockmate.interview.library.domain.StoryDigest;
import dev.mockmate.interview.library.domain.StoryFit;
import dev.mockmate.interview.library.store.JobDescriptionRow;
import dev.mockmate.interview.library.store.StoryRow;
import dev.mockmate.interview.planning.domain.Competency;
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

        public static JobDescriptionView of(JobDescriptionRow row) {
            return new JobDescriptionView(
                    row.id,
                    row.userId,
                    row.title,
                    row.company,
                    row.text,
                    row.skillNames(),
                    row.competencyNames(),
                    row.seniority,
                    row.technical,
                    row.createdAt,
                    row.updatedAt);
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

        private static StoryView of(StoryRow row, boolean duplicate, List<StoryDigest.Alike> alike) {
            return new StoryView(
                    row.id,
                    row.userId,
                    row.title,
                    row.situation,
                    row.task,
                    row.action,
                    row.result,
                    row.polishedAnswer,
                    row.originalAnswer,
                    row.questionText,
                    notes(row),
                    row.competencyNames(),
                    row.missingParts(),
                    row.sourceAttemptId,
                    row.jobDescriptionId,
                    duplicate,
                    SimilarView.of(alike),
                    row.createdAt,
                    row.updatedAt);
        }

        static List<CoachNote> notes(StoryRow row) {
            return row.notes().stream()
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

        public static ComparisonView of(StoryRow row, List<Rewording.Piece> pieces) {
            return new ComparisonView(
                    row.id,
                    row.questionText,
                    row.originalAnswer,
                    row.polishedAnswer,
                    pieces.stream()
                            .map(piece -> new PieceView(piece.change().wire(), piece.text()))
                            .toList(),
                    StoryView.notes(row));
        }
    }
}
