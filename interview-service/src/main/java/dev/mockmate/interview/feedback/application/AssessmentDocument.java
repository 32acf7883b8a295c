package dev.mockmate.interview.feedback.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.AudioOffsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment as JSON, exactly as the contract names it: what clients get, what is stored, and what a model is asked
 * for. Every field may be missing in what a model sends; reading turns that into something harmless, which the rules
 * then judge. A part that is not known yet is absent.
 */
@Schema(name = "Assessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentDocument(
        FollowUp followUp,
        Scoring scoring,
        ContentFeedback contentFeedback,
        DeliveryFeedback deliveryFeedback,
        Rewrite rewrite,
        List<CoachNote> coachNotes,
        LibrarySuggestion librarySuggestion,
        Metadata metadata) {

    /** Whether one more question is asked. */
    @Schema(name = "FollowUp")
    public record FollowUp(boolean shouldAsk, String questionText, String reason) {}

    /**
     * Scores 0 to 10, one decimal; {@code delivery} and its breakdown are null without delivery data, {@code overall}, {@code
     * content} and its parts when the content was not judged. 5 and the effects of all reasons make {@code content}.
     */
    @Schema(name = "Scoring")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Scoring(
            @Schema(nullable = true) Double overall,
            @Schema(nullable = true) Double content,
            @Schema(nullable = true) Double delivery,
            ContentBreakdown contentBreakdown,
            @Schema(nullable = true) DeliveryBreakdown deliveryBreakdown,
            List<Reason> reasons) {}

    /** What moves the content score, by how many points. */
    @Schema(name = "ScoreReason")
    public record Reason(String text, double effect) {}

    /** Parts of the content score. */
    @Schema(name = "ContentBreakdown")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ContentBreakdown(
            @Schema(nullable = true) Double star,
            @Schema(nullable = true) Double relevance,
            @Schema(nullable = true) Double clarity,
            @Schema(nullable = true) Double impact) {

        private boolean isWhole() {
            return star != null && relevance != null && clarity != null && impact != null;
        }
    }

    /** Parts of the delivery score. */
    @Schema(name = "DeliveryBreakdown")
    public record DeliveryBreakdown(
            Double pace,
            Double fillers,
            @Schema(nullable = true) Double pauses,
            Double confidence,
            @Schema(nullable = true) Double eyeContactProxy) {}

    /** What is said about the content. */
    @Schema(name = "ContentFeedback")
    public record ContentFeedback(
            String headline,
            List<String> topStrengths,
            List<String> topImprovements,
            StarChecklist starChecklist,
            String relevanceNote,
            String oneActionTip,
            List<SentenceRole> sentences,
            String changeFirst) {}

    /**
     * What a sentence does, by UTF-16 offsets into the answer; {@code audio_offset_ms} is where it begins in the recording, absent
     * when its words were not timed.
     */
    @Schema(name = "SentenceRole")
    public record SentenceRole(
            int start,
            int end,
            String role,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long audioOffsetMs) {}

    /** The four STAR parts. */
    @Schema(name = "StarChecklist")
    public record StarChecklist(StarCheck situation, StarCheck task, StarCheck action, StarCheck result) {}

    /** One STAR part: {@code present|weak|missing}. */
    @Schema(name = "StarCheck")
    public record StarCheck(
            String status,
            String note,
            @JsonInclude(JsonInclude.Include.NON_NULL) Evidence evidence) {}

    /** A quote with UTF-16 offsets into the answer. */
    @Schema(name = "Evidence")
    public record Evidence(String quote, int start, int end) {}

    /** What is said about the delivery. */
    @Schema(name = "DeliveryFeedback")
    public record DeliveryFeedback(String headline, DeliveryMetrics metrics, String oneActionTip) {}

    /** What was measured. */
    @Schema(name = "DeliveryMetrics")
    public record DeliveryMetrics(
            @Schema(nullable = true) Double wpm,
            @Schema(nullable = true) Integer fillerCount,
            @Schema(nullable = true) Integer longPauseCount,
            String clarityNote) {}

    /** The answer told better. */
    @Schema(name = "Rewrite")
    public record Rewrite(String polishedAnswer, StarVersion starVersion, List<String> keywordsToInclude) {}

    /** The answer in four parts. */
    @Schema(name = "StarVersion")
    public record StarVersion(String situation, String task, String action, String result) {}

    /** One change with its reason. */
    @Schema(name = "CoachNote")
    public record CoachNote(String changeType, String originalSnippet, String revisedSnippet, String reason) {}

    /** Whether the story is worth keeping. */
    @Schema(name = "LibrarySuggestion")
    public record LibrarySuggestion(boolean shouldSave, String suggestedTitle, String category, String whySave) {}

    /** Who assessed by which rules. */
    @Schema(name = "AssessmentMetadata")
    public record Metadata(
            String modelVersion,
            String policyVersion,
            String followUpType,
            boolean degraded,
            boolean eyeContactAvailable,
            String confidence,
            List<String> notJudged) {}

    /** The document of an assessment of an answer whose recording is known that well. */
    public static AssessmentDocument of(Assessment assessment, AudioOffsets audio) {
        return AssessmentWriter.document(assessment, audio);
    }

    /** The same for those who do not get to the recording. */
    public AssessmentDocument withoutRecording() {
        if (contentFeedback == null || contentFeedback.sentences() == null) {
            return this;
        }
        ContentFeedback silent = new ContentFeedback(
                contentFeedback.headline(),
                contentFeedback.topStrengths(),
                contentFeedback.topImprovements(),
                contentFeedback.starChecklist(),
                contentFeedback.relevanceNote(),
                contentFeedback.oneActionTip(),
                contentFeedback.sentences().stream()
                        .map(one -> new SentenceRole(one.start(), one.end(), one.role(), null))
                        .toList(),
                contentFeedback.changeFirst());
        return new AssessmentDocument(
                followUp, scoring, silent, deliveryFeedback, rewrite, coachNotes, librarySuggestion, metadata);
    }

    /** One part of it, or null while it is not known. */
    public Object part(AssessmentPart part) {
        return switch (part) {
            case FOLLOW_UP -> followUp;
            case SCORING -> scoring;
            case CONTENT_FEEDBACK -> contentFeedback;
            case DELIVERY_FEEDBACK -> deliveryFeedback;
            case REWRITE -> rewrite;
            case COACH_NOTES -> coachNotes;
            case LIBRARY_SUGGESTION -> librarySuggestion;
            case METADATA -> metadata;
        };
    }

    /** Whether the content is scored and so is each of its parts; a score that was left out is not a 0. */
    public boolean hasScores() {
        return scoring != null
                && scoring.content() != null
                && scoring.contentBreakdown() != null
                && scoring.contentBreakdown().isWhole();
    }

    /** What the document says; what it does not say becomes empty, missing or 0, see {@link #hasScores}. */
    public Assessment read() {
        return new AssessmentReader(this).assessment();
    }
}
