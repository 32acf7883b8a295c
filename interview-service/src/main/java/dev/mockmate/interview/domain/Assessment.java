package dev.mockmate.interview.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is said about an answer, in the parts and the order in which a client gets them. Scores are 0 to 10 with one
 * decimal. Names here are the contract's in camel case.
 */
public record Assessment(
        FollowUp followUp,
        Scoring scoring,
        ContentFeedback contentFeedback,
        DeliveryFeedback deliveryFeedback,
        Rewrite rewrite,
        List<CoachNote> coachNotes,
        LibrarySuggestion librarySuggestion,
        Metadata metadata) {

    public Assessment {
        coachNotes = List.copyOf(coachNotes);
    }

    /** Whether one more question on the same subject is asked; the text is empty when it is not. */
    public record FollowUp(boolean shouldAsk, String questionText, String reason) {}

    /** Why a follow-up is asked. */
    public enum FollowUpType {
        NONE,
        MISSING_STAR,
        LOW_RELEVANCE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The scores; {@code delivery} and its breakdown are absent for an answer without delivery data. */
    public record Scoring(
            double overall,
            double content,
            OptionalDouble delivery,
            ContentBreakdown contentBreakdown,
            Optional<DeliveryBreakdown> deliveryBreakdown) {}

    /** The parts of the content score. */
    public record ContentBreakdown(double star, double relevance, double clarity, double impact) {}

    /** The parts of the delivery score; nothing here sees a face, so the eye contact proxy is absent. */
    public record DeliveryBreakdown(
            double pace, double fillers, double pauses, double confidence, OptionalDouble eyeContactProxy) {}

    /** What is said about the content. */
    public record ContentFeedback(
            String headline,
            List<String> topStrengths,
            List<String> topImprovements,
            Star.Checklist starChecklist,
            String relevanceNote,
            String oneActionTip) {

        public ContentFeedback {
            topStrengths = List.copyOf(topStrengths);
            topImprovements = List.copyOf(topImprovements);
        }
    }

    /** What is said about the delivery. */
    public record DeliveryFeedback(String headline, DeliveryMetrics metrics, String oneActionTip) {}

    /** What was measured; absent without delivery data. */
    public record DeliveryMetrics(
            OptionalDouble wpm, OptionalInt fillerCount, OptionalInt longPauseCount, String clarityNote) {}

    /** The answer told better, without anything it did not say. */
    public record Rewrite(String polishedAnswer, Star.Version starVersion, List<String> keywordsToInclude) {

        public Rewrite {
            keywordsToInclude = List.copyOf(keywordsToInclude);
        }
    }

    /** What a coach note changes. */
    public enum ChangeType {
        CLARITY,
        OWNERSHIP,
        METRICS,
        STRUCTURE,
        RELEVANCE,
        CONCISENESS,
        IMPACT_LANGUAGE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<ChangeType> of(String wire) {
            return Words.constant(values(), wire);
        }
    }

    /** One change with its reason; a note about something that is not there has an empty original snippet. */
    public record CoachNote(ChangeType changeType, String originalSnippet, String revisedSnippet, String reason) {}

    /** Whether the story is worth keeping; the category is a competency. */
    public record LibrarySuggestion(boolean shouldSave, String suggestedTitle, String category, String whySave) {}

    /** Who assessed by which rules; degraded = the coach stood in for a model that could not. */
    public record Metadata(
            String modelVersion,
            String policyVersion,
            FollowUpType followUpType,
            boolean degraded,
            boolean eyeContactAvailable) {

        public Metadata asStandIn() {
            return new Metadata(modelVersion, policyVersion, followUpType, true, eyeContactAvailable);
        }
    }

    public Assessment asStandIn() {
        return new Assessment(
                followUp,
                scoring,
                contentFeedback,
                deliveryFeedback,
                rewrite,
                coachNotes,
                librarySuggestion,
                metadata.asStandIn());
    }

    /** The same with another follow-up. */
    public Assessment with(FollowUp decided) {
        return new Assessment(
                decided, scoring, contentFeedback, deliveryFeedback, rewrite, coachNotes, librarySuggestion, metadata);
    }

    /** The same with what is said about the follow-up in the metadata. */
    public Assessment with(FollowUpType type) {
        return new Assessment(
                followUp,
                scoring,
                contentFeedback,
                deliveryFeedback,
                rewrite,
                coachNotes,
                librarySuggestion,
                new Metadata(
                        metadata.modelVersion(),
                        metadata.policyVersion(),
                        type,
                        metadata.degraded(),
                        metadata.eyeContactAvailable()));
    }
}
