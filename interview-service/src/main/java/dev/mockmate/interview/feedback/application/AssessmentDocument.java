package dev.mockmate.interview.feedback.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.AudioOffsets;
import dev.mockmate.interview.feedback.domain.Star;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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

    private static final Assessment.ContentBreakdown NOTHING = new Assessment.ContentBreakdown(0, 0, 0, 0);

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
            Double pauses,
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
        return new AssessmentDocument(
                new FollowUp(
                        assessment.followUp().shouldAsk(),
                        assessment.followUp().questionText(),
                        assessment.followUp().reason()),
                scoring(assessment.scoring()),
                contentFeedback(assessment.contentFeedback(), audio),
                deliveryFeedback(assessment.deliveryFeedback()),
                rewrite(assessment.rewrite()),
                assessment.coachNotes().stream()
                        .map(note -> new CoachNote(
                                note.changeType().wire(), note.originalSnippet(), note.revisedSnippet(), note.reason()))
                        .toList(),
                new LibrarySuggestion(
                        assessment.librarySuggestion().shouldSave(),
                        assessment.librarySuggestion().suggestedTitle(),
                        assessment.librarySuggestion().category(),
                        assessment.librarySuggestion().whySave()),
                new Metadata(
                        assessment.metadata().modelVersion(),
                        assessment.metadata().policyVersion(),
                        assessment.metadata().followUpType().wire(),
                        assessment.metadata().degraded(),
                        assessment.metadata().eyeContactAvailable(),
                        assessment.metadata().confidence().wire(),
                        assessment.metadata().notJudged()));
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
        return new Assessment(
                followUp == null
                        ? new Assessment.FollowUp(false, "", "")
                        : new Assessment.FollowUp(
                                followUp.shouldAsk(), text(followUp.questionText()), text(followUp.reason())),
                readScoring(),
                readContentFeedback(),
                readDeliveryFeedback(),
                readRewrite(),
                list(coachNotes).stream().map(AssessmentDocument::readNote).toList(),
                librarySuggestion == null
                        ? new Assessment.LibrarySuggestion(false, "", "", "")
                        : new Assessment.LibrarySuggestion(
                                librarySuggestion.shouldSave(),
                                text(librarySuggestion.suggestedTitle()),
                                text(librarySuggestion.category()),
                                text(librarySuggestion.whySave())),
                readMetadata());
    }

    private static Scoring scoring(Assessment.Scoring scoring) {
        Assessment.ContentBreakdown parts = scoring.contentBreakdown();
        boolean judged = scoring.judged();
        return new Scoring(
                judged ? scoring.overall() : null,
                judged ? scoring.content() : null,
                orNull(scoring.delivery()),
                judged
                        ? new ContentBreakdown(parts.star(), parts.relevance(), parts.clarity(), parts.impact())
                        : new ContentBreakdown(null, null, null, null),
                scoring.deliveryBreakdown()
                        .map(delivery -> new DeliveryBreakdown(
                                delivery.pace(),
                                delivery.fillers(),
                                delivery.pauses(),
                                delivery.confidence(),
                                orNull(delivery.eyeContactProxy())))
                        .orElse(null),
                scoring.reasons().stream()
                        .map(reason -> new Reason(reason.text(), reason.effect()))
                        .toList());
    }

    private static ContentFeedback contentFeedback(Assessment.ContentFeedback feedback, AudioOffsets audio) {
        Star.Checklist star = feedback.starChecklist();
        return new ContentFeedback(
                feedback.headline(),
                feedback.topStrengths(),
                feedback.topImprovements(),
                new StarChecklist(
                        check(star.situation()), check(star.task()), check(star.action()), check(star.result())),
                feedback.relevanceNote(),
                feedback.oneActionTip(),
                feedback.sentences().stream()
                        .map(one -> new SentenceRole(
                                one.start(), one.end(), one.role().wire(), orNull(audio.of(one.start(), one.end()))))
                        .toList(),
                feedback.changeFirst());
    }

    private static StarCheck check(Star.Check check) {
        return new StarCheck(
                check.status().wire(),
                check.note(),
                check.evidence()
                        .map(evidence -> new Evidence(evidence.quote(), evidence.start(), evidence.end()))
                        .orElse(null));
    }

    private static DeliveryFeedback deliveryFeedback(Assessment.DeliveryFeedback feedback) {
        Assessment.DeliveryMetrics metrics = feedback.metrics();
        return new DeliveryFeedback(
                feedback.headline(),
                new DeliveryMetrics(
                        orNull(metrics.wpm()),
                        orNull(metrics.fillerCount()),
                        orNull(metrics.longPauseCount()),
                        metrics.clarityNote()),
                feedback.oneActionTip());
    }

    private static Rewrite rewrite(Assessment.Rewrite rewrite) {
        Star.Version version = rewrite.starVersion();
        return new Rewrite(
                rewrite.polishedAnswer(),
                new StarVersion(version.situation(), version.task(), version.action(), version.result()),
                rewrite.keywordsToInclude());
    }

    private Assessment.Scoring readScoring() {
        if (scoring == null) {
            return new Assessment.Scoring(0, 0, OptionalDouble.empty(), NOTHING, Optional.empty());
        }
        ContentBreakdown content = scoring.contentBreakdown();
        return new Assessment.Scoring(
                orZero(scoring.overall()),
                orZero(scoring.content()),
                optional(scoring.delivery()),
                content == null
                        ? NOTHING
                        : new Assessment.ContentBreakdown(
                                orZero(content.star()),
                                orZero(content.relevance()),
                                orZero(content.clarity()),
                                orZero(content.impact())),
                Optional.ofNullable(scoring.deliveryBreakdown())
                        .filter(delivery -> delivery.confidence() != null)
                        .map(delivery -> new Assessment.DeliveryBreakdown(
                                orZero(delivery.pace()),
                                orZero(delivery.fillers()),
                                orZero(delivery.pauses()),
                                delivery.confidence(),
                                optional(delivery.eyeContactProxy()))),
                list(scoring.reasons()).stream()
                        .map(reason -> new Assessment.Reason(text(reason.text()), reason.effect()))
                        .toList(),
                scoring.content() != null);
    }

    private Assessment.ContentFeedback readContentFeedback() {
        if (contentFeedback == null) {
            Star.Check none = new Star.Check(Star.Status.MISSING, "", Optional.empty());
            return new Assessment.ContentFeedback(
                    "", List.of(), List.of(), new Star.Checklist(none, none, none, none), "", "");
        }
        StarChecklist star = contentFeedback.starChecklist() == null
                ? new StarChecklist(null, null, null, null)
                : contentFeedback.starChecklist();
        return new Assessment.ContentFeedback(
                text(contentFeedback.headline()),
                texts(contentFeedback.topStrengths()),
                texts(contentFeedback.topImprovements()),
                new Star.Checklist(
                        readCheck(star.situation()),
                        readCheck(star.task()),
                        readCheck(star.action()),
                        readCheck(star.result())),
                text(contentFeedback.relevanceNote()),
                text(contentFeedback.oneActionTip()),
                list(contentFeedback.sentences()).stream()
                        .flatMap(one -> Assessment.Role.of(one.role()).stream()
                                .map(role -> new Assessment.RoleOfSentence(one.start(), one.end(), role)))
                        .toList(),
                text(contentFeedback.changeFirst()));
    }

    private static Star.Check readCheck(StarCheck check) {
        if (check == null) {
            return new Star.Check(Star.Status.MISSING, "", Optional.empty());
        }
        return new Star.Check(
                Star.Status.of(check.status()).orElse(Star.Status.MISSING),
                text(check.note()),
                Optional.ofNullable(check.evidence())
                        .map(evidence -> new Star.Evidence(text(evidence.quote()), evidence.start(), evidence.end())));
    }

    private Assessment.DeliveryFeedback readDeliveryFeedback() {
        DeliveryMetrics metrics = deliveryFeedback == null ? null : deliveryFeedback.metrics();
        return new Assessment.DeliveryFeedback(
                deliveryFeedback == null ? "" : text(deliveryFeedback.headline()),
                metrics == null
                        ? new Assessment.DeliveryMetrics(
                                OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), "")
                        : new Assessment.DeliveryMetrics(
                                optional(metrics.wpm()),
                                optional(metrics.fillerCount()),
                                optional(metrics.longPauseCount()),
                                text(metrics.clarityNote())),
                deliveryFeedback == null ? "" : text(deliveryFeedback.oneActionTip()));
    }

    private Assessment.Rewrite readRewrite() {
        StarVersion version = rewrite == null || rewrite.starVersion() == null
                ? new StarVersion("", "", "", "")
                : rewrite.starVersion();
        return new Assessment.Rewrite(
                rewrite == null ? "" : text(rewrite.polishedAnswer()),
                new Star.Version(
                        text(version.situation()),
                        text(version.task()),
                        text(version.action()),
                        text(version.result())),
                rewrite == null ? List.of() : texts(rewrite.keywordsToInclude()));
    }

    private static Assessment.CoachNote readNote(CoachNote note) {
        return new Assessment.CoachNote(
                Assessment.ChangeType.of(note.changeType()).orElse(Assessment.ChangeType.CLARITY),
                text(note.originalSnippet()),
                text(note.revisedSnippet()),
                text(note.reason()));
    }

    private Assessment.Metadata readMetadata() {
        if (metadata == null) {
            return new Assessment.Metadata("", "", Assessment.FollowUpType.NONE, false, false);
        }
        Assessment.FollowUpType type = List.of(Assessment.FollowUpType.values()).stream()
                .filter(one -> one.wire().equals(metadata.followUpType()))
                .findFirst()
                .orElse(Assessment.FollowUpType.NONE);
        return new Assessment.Metadata(
                text(metadata.modelVersion()),
                text(metadata.policyVersion()),
                type,
                metadata.degraded(),
                false,
                Assessment.Certainty.of(text(metadata.confidence())).orElse(Assessment.Certainty.MEDIUM),
                texts(metadata.notJudged()));
    }

    private static String text(String text) {
        return text == null ? "" : text.replace("\u0000", "");
    }

    private static List<String> texts(List<String> texts) {
        return list(texts).stream().map(AssessmentDocument::text).toList();
    }

    private static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private static double orZero(Double value) {
        return value == null ? 0 : value;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
