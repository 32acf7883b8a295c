package dev.mockmate.interview.feedback.domain;

import dev.mockmate.interview.text.domain.Words;
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

    /**
     * The scores; {@code delivery} and its breakdown are absent for an answer without delivery data.
     *
     * @param reasons what the content score is made of: 5 and all effects together are the score
     * @param judged whether the content was judged; when not, overall, content and its parts mean nothing and are told as null
     */
    public record Scoring(
            double overall,
            double content,
            OptionalDouble delivery,
            ContentBreakdown contentBreakdown,
            Optional<DeliveryBreakdown> deliveryBreakdown,
            List<Reason> reasons,
            boolean judged) {

        public Scoring {
            reasons = List.copyOf(reasons);
        }

        /** Scores before anything is said about them. */
        public Scoring(
                double overall,
                double content,
                OptionalDouble delivery,
                ContentBreakdown contentBreakdown,
                Optional<DeliveryBreakdown> deliveryBreakdown) {
            this(overall, content, delivery, contentBreakdown, deliveryBreakdown, List.of(), true);
        }
    }

    /** What moves the content score, by how many points. */
    public record Reason(String text, double effect) {}

    /** What a sentence does in an answer. */
    public enum Role {
        SITUATION,
        TASK,
        OWN_ACTION,
        TEAM_ACTION,
        RESULT,
        REFLECTION,
        CLAIM,
        PLAN,
        FILLER,
        ORDER;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Role> of(String wire) {
            return Words.constant(values(), wire);
        }
    }

    /** A sentence of the answer, by UTF-16 offsets. */
    public record RoleOfSentence(int start, int end, Role role) {}

    /** How sure the assessor is. */
    public enum Certainty {
        LOW,
        MEDIUM,
        HIGH;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Certainty> of(String wire) {
            return Words.constant(values(), wire);
        }
    }

    /** The parts of the content score. */
    public record ContentBreakdown(double star, double relevance, double clarity, double impact) {}

    /** The parts of the delivery score, pauses if they were counted; nothing here sees a face, so the eye contact proxy is absent. */
    public record DeliveryBreakdown(
            double pace, double fillers, OptionalDouble pauses, double confidence, OptionalDouble eyeContactProxy) {

        /** Of words that are no answer. */
        public static final DeliveryBreakdown NOTHING =
                new DeliveryBreakdown(0, 0, OptionalDouble.of(0), 0, OptionalDouble.empty());
    }

    /**
     * What is said about the content.
     *
     * @param sentences what each sentence does, in order
     * @param changeFirst the one thing that would help most
     */
    public record ContentFeedback(
            String headline,
            List<String> topStrengths,
            List<String> topImprovements,
            Star.Checklist starChecklist,
            String relevanceNote,
            String oneActionTip,
            List<RoleOfSentence> sentences,
            String changeFirst) {

        public ContentFeedback {
            topStrengths = List.copyOf(topStrengths);
            topImprovements = List.copyOf(topImprovements);
            sentences = List.copyOf(sentences);
        }

        /** Feedback before the sentences were looked at. */
        public ContentFeedback(
                String headline,
                List<String> topStrengths,
                List<String> topImprovements,
                Star.Checklist starChecklist,
                String relevanceNote,
                String oneActionTip) {
            this(headline, topStrengths, topImprovements, starChecklist, relevanceNote, oneActionTip, List.of(), "");
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

    /**
     * Who assessed by which rules; degraded = the coach stood in for a model that could not.
     *
     * @param notJudged what was not looked at: {@code facts, technical_correctness, language}
     */
    public record Metadata(
            String modelVersion,
            String policyVersion,
            FollowUpType followUpType,
            boolean degraded,
            boolean eyeContactAvailable,
            Certainty confidence,
            List<String> notJudged) {

        public Metadata {
            notJudged = List.copyOf(notJudged);
        }

        /** Before it is known how sure the assessor is. */
        public Metadata(
                String modelVersion,
                String policyVersion,
                FollowUpType followUpType,
                boolean degraded,
                boolean eyeContactAvailable) {
            this(modelVersion, policyVersion, followUpType, degraded, eyeContactAvailable, Certainty.MEDIUM, List.of());
        }

        public Metadata asStandIn() {
            return new Metadata(
                    modelVersion, policyVersion, followUpType, true, eyeContactAvailable, confidence, notJudged);
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
                        metadata.eyeContactAvailable(),
                        metadata.confidence(),
                        metadata.notJudged()));
    }
}
