package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.domain.NotAnswered;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.Certainty;
import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.ContentFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.Metadata;
import dev.mockmate.interview.feedback.domain.Assessment.Reason;
import dev.mockmate.interview.feedback.domain.Assessment.Scoring;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of every assessment about itself, whoever made it: what moves the score, what each sentence does, what to change
 * first, how sure the assessor is and what was not judged. An answer in another language than its session's has no
 * score, nor has one in a session whose language the coach does not speak.
 */
public final class Explanation {
    private static final double MIDDLE = 5;
    private static final double WORTH_TELLING = 0.05;
    private static final int FEW_WORDS = 30;

    private Explanation() {}

    public static Assessment of(Assessment assessment, SubmittedAnswer submitted, AnswerText answer) {
        boolean answered = !NotAnswered.is(answer);
        boolean judged = !answered || !isNotUnderstood(assessment, submitted, answer);
        return new Assessment(
                assessment.followUp(),
                scoring(assessment.scoring(), submitted.question().category(), answered && judged, judged),
                feedback(assessment.contentFeedback(), submitted, answer, judged),
                assessment.deliveryFeedback(),
                assessment.rewrite(),
                assessment.coachNotes(),
                assessment.librarySuggestion(),
                metadata(assessment.metadata(), submitted, answer, answered, judged));
    }

    /** Only English can be told from other languages here, and only English does the coach speak. */
    private static boolean isNotUnderstood(Assessment assessment, SubmittedAnswer submitted, AnswerText answer) {
        return submitted.manner().isEnglish()
                ? OtherLanguage.is(answer)
                : assessment.metadata().modelVersion().equals(BuiltInCoach.MODEL_VERSION);
    }

    private static Scoring scoring(Scoring scoring, Category category, boolean told, boolean judged) {
        return new Scoring(
                scoring.overall(),
                scoring.content(),
                scoring.delivery(),
                scoring.contentBreakdown(),
                scoring.deliveryBreakdown(),
                told ? reasons(scoring, category) : List.of(),
                judged);
    }

    /** From the middle of the scale on, what each part adds or takes by its weight, and what the assessor did beyond that. */
    private static List<Reason> reasons(Scoring scoring, Category category) {
        ContentBreakdown parts = scoring.contentBreakdown();
        ContentBreakdown weights = ContentScoring.weights(category);
        List<Reason> reasons = new ArrayList<>();
        double sum = MIDDLE;
        sum += add(reasons, "what the answer tells of situation, task, steps and result", parts.star(), weights.star());
        sum += add(reasons, "how close it stays to the question and the job", parts.relevance(), weights.relevance());
        sum += add(reasons, "how clear it is", parts.clarity(), weights.clarity());
        sum += add(reasons, "what it shows of outcome, figures and your own part", parts.impact(), weights.impact());
        double beyond = Scores.oneDecimal(scoring.content() - sum);
        if (Math.abs(beyond) > WORTH_TELLING) {
            reasons.add(new Reason(
                    beyond < 0
                            ? "Kept down as a whole: without steps of its own, an end and substance an answer is not strong"
                            : "Raised as a whole by the assessor",
                    beyond));
        }
        return reasons;
    }

    private static double add(List<Reason> reasons, String what, double part, double weight) {
        double effect = Scores.oneDecimal(weight * (part - MIDDLE));
        String how = effect > 0 ? "Raised by " : effect < 0 ? "Lowered by " : "Neither raised nor lowered by ";
        reasons.add(new Reason(how + what + " (" + part + " of 10)", effect));
        return effect;
    }

    private static ContentFeedback feedback(
            ContentFeedback feedback, SubmittedAnswer submitted, AnswerText answer, boolean judged) {
        return new ContentFeedback(
                feedback.headline(),
                feedback.topStrengths(),
                feedback.topImprovements(),
                feedback.starChecklist(),
                feedback.relevanceNote(),
                feedback.oneActionTip(),
                judged ? SentenceRoles.of(answer, submitted.question().category()) : List.of(),
                feedback.topImprovements().isEmpty()
                        ? feedback.oneActionTip()
                        : feedback.topImprovements().get(0));
    }

    private static Metadata metadata(
            Metadata metadata, SubmittedAnswer submitted, AnswerText answer, boolean answered, boolean judged) {
        List<String> notJudged = new ArrayList<>();
        boolean coach = metadata.modelVersion().equals(BuiltInCoach.MODEL_VERSION);
        boolean technical = submitted.question().category() == Category.TECHNICAL;
        if (answered) {
            notJudged.add("facts");
        }
        if (answered && coach && technical) {
            notJudged.add("technical_correctness");
        }
        if (!judged) {
            notJudged.add("language");
        }
        boolean unsure = !judged || coach && technical || answer.flagged() || answer.words() < FEW_WORDS;
        return new Metadata(
                metadata.modelVersion(),
                metadata.policyVersion(),
                metadata.followUpType(),
                metadata.degraded(),
                metadata.eyeContactAvailable(),
                !answered ? Certainty.HIGH : unsure ? Certainty.LOW : Certainty.MEDIUM,
                notJudged);
    }
}
