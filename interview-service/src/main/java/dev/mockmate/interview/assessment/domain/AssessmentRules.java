package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.coach.domain.CoachNotes;
import dev.mockmate.interview.assessment.coach.domain.DeliveryCoach;
import dev.mockmate.interview.assessment.coach.domain.Explanation;
import dev.mockmate.interview.assessment.coach.domain.OtherLanguage;
import dev.mockmate.interview.assessment.coach.domain.StarReader;
import dev.mockmate.interview.assessment.screening.domain.HallucinationFilter;
import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.CoachNote;
import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.ContentFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryMetrics;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Assessment.LibrarySuggestion;
import dev.mockmate.interview.feedback.domain.Assessment.Metadata;
import dev.mockmate.interview.feedback.domain.Assessment.Scoring;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What every assessment has to pass before it is stored or shown, whether a model or the coach wrote it. Scores are
 * brought into range and the overall score is computed again (<b>70-30</b>), quotes are looked up in the answer
 * (<b>evidence</b>), inventions are taken out of the rewrite (<b>no-invention</b>), the follow-up is decided
 * (<b>one-follow-up</b>), lists and texts get their limits, and an answer that was not given is worth 0
 * (<b>not-answered</b>). What comes out goes through unchanged a second time.
 *
 * <p>Whatever a model was shown, its words are checked for obedience (<b>answers-are-data</b>):
 *
 * <ul>
 *   <li>when the answer gave orders, a model is believed downwards only: no score and no STAR part is better than the
 *       coach finds in the rest of the answer, and the texts are the coach's, whose every word stands in the answer or
 *       in this code;
 *   <li>a sentence that speaks of the protocol between server and model is taken out of every text, one that gives
 *       orders out of the follow-up, the rewrite and the notes, whether the answer was flagged or not;
 *   <li>a sentence of the rewrite that shares hardly a word with the answer is taken out: it comes from elsewhere, an
 *       invention or the prompt. When that is more than half of a text, the whole rewrite is the coach's;
 *   <li>a follow-up is a question of at most 60 words, or it is the coach's.
 * </ul>
 */
public final class AssessmentRules {

    /** Changes when a rule changes; stored with every assessment. */
    public static final String POLICY_VERSION = "rules-4";

    private static final int MOST_POINTS = 3;
    private static final int MOST_NOTES = CoachNotes.MOST;
    private static final int LONGEST_NOTE = 600;
    private static final int LONGEST_QUESTION_WORDS = 60;
    private static final double UNKNOWN_CONFIDENCE = 5;
    /** Of Latin, Chinese and Japanese, Arabic and Greek. */
    private static final String QUESTION_MARKS = "?？؟\u037e";

    private AssessmentRules() {}

    /**
     * An assessment that may be shown.
     *
     * @param droppedQuotes quotes that were not in the answer
     * @param removedInventions numbers and names of the rewrite that were not in the answer
     */
    public record Checked(Assessment assessment, int droppedQuotes, int removedInventions) {}

    /** Applies all rules. */
    public static Checked apply(Assessment draft, SubmittedAnswer submitted) {
        return apply(draft, submitted, submitted.screened());
    }

    /** The same for who has screened the answer already, which takes most of the time. */
    public static Checked apply(Assessment draft, SubmittedAnswer submitted, AnswerText answer) {
        if (NotAnswered.is(answer)) {
            Assessment honest =
                    BuiltInCoach.notAnswered(submitted, draft.metadata().modelVersion());
            Assessment explained = Explanation.of(honest, submitted, answer);
            return new Checked(draft.metadata().degraded() ? explained.asStandIn() : explained, 0, 0);
        }
        Checked checked = checked(answer.flagged() ? believedDownwards(draft, submitted) : draft, submitted, answer);
        return new Checked(
                Explanation.of(checked.assessment(), submitted, answer),
                checked.droppedQuotes(),
                checked.removedInventions());
    }

    private static Checked checked(Assessment draft, SubmittedAnswer submitted, AnswerText answer) {
        Quotes quotes = new Quotes(submitted.text());
        HallucinationFilter facts =
                new HallucinationFilter(known(submitted, answer), OtherLanguage.writesNounsWithCapitals(answer));
        Scoring scoring = scoring(draft.scoring(), submitted.delivery());
        ContentFeedback feedback = contentFeedback(draft.contentFeedback(), quotes, answer, scoring.content());
        FollowUpType type = FollowUpRule.decide(
                submitted.followUpAllowed(),
                submitted.question().category(),
                feedback.starChecklist(),
                scoring.contentBreakdown().relevance(),
                scoring.content());
        Assessment checked = new Assessment(
                followUp(draft.followUp(), type, submitted, feedback.starChecklist()),
                scoring,
                feedback,
                deliveryFeedback(draft.deliveryFeedback(), submitted.delivery()),
                isByTheCoach(draft)
                        ? draft.rewrite()
                        : RewriteRules.apply(draft.rewrite(), facts, submitted, answer, known(submitted, answer)),
                notes(draft.coachNotes(), quotes, facts),
                library(draft.librarySuggestion(), submitted),
                metadata(draft.metadata(), type));
        return new Checked(checked, quotes.dropped(), facts.removed());
    }

    /** The coach's rewrite holds whole sentences of the answer, in which nothing is changed. */
    private static boolean isByTheCoach(Assessment draft) {
        return draft.metadata().modelVersion().equals(BuiltInCoach.MODEL_VERSION);
    }

    /** What the candidate said: the answer, and the one it completes. */
    private static String known(SubmittedAnswer submitted, AnswerText answer) {
        return submitted
                .followedUp()
                .map(before -> before.together(answer).withoutOrders())
                .orElseGet(answer::withoutOrders);
    }

    /** The coach's assessment with every score of the draft that is lower. */
    private static Assessment believedDownwards(Assessment draft, SubmittedAnswer submitted) {
        Assessment coach = new BuiltInCoach().assess(submitted);
        return new Assessment(
                coach.followUp(),
                lower(draft.scoring(), coach.scoring()),
                lower(
                        draft.contentFeedback(),
                        coach.contentFeedback(),
                        submitted.question().category()),
                coach.deliveryFeedback(),
                coach.rewrite(),
                coach.coachNotes(),
                coach.librarySuggestion(),
                draft.metadata());
    }

    private static Scoring lower(Scoring draft, Scoring coach) {
        ContentBreakdown ours = coach.contentBreakdown();
        ContentBreakdown parts = draft.contentBreakdown();
        double confidence = Math.min(
                draft.deliveryBreakdown().map(DeliveryBreakdown::confidence).orElse(UNKNOWN_CONFIDENCE),
                coach.deliveryBreakdown().map(DeliveryBreakdown::confidence).orElse(UNKNOWN_CONFIDENCE));
        return new Scoring(
                coach.overall(),
                Math.min(Scores.score(draft.content()), coach.content()),
                coach.delivery(),
                new ContentBreakdown(
                        Math.min(Scores.score(parts.star()), ours.star()),
                        Math.min(Scores.score(parts.relevance()), ours.relevance()),
                        Math.min(Scores.score(parts.clarity()), ours.clarity()),
                        Math.min(Scores.score(parts.impact()), ours.impact())),
                coach.deliveryBreakdown()
                        .map(measured -> new DeliveryBreakdown(
                                measured.pace(),
                                measured.fillers(),
                                measured.pauses(),
                                confidence,
                                measured.eyeContactProxy())));
    }

    private static ContentFeedback lower(ContentFeedback draft, ContentFeedback coach, Category category) {
        Star.Checklist ours = coach.starChecklist();
        return new ContentFeedback(
                coach.headline(),
                coach.topStrengths(),
                coach.topImprovements(),
                Star.Checklist.of(part -> {
                    Star.Status said = draft.starChecklist().of(part).status();
                    return said.compareTo(ours.of(part).status()) > 0
                            ? StarReader.without(part, said, category)
                            : ours.of(part);
                }),
                coach.relevanceNote(),
                coach.oneActionTip());
    }

    private static Scoring scoring(Scoring draft, Optional<Delivery> spoken) {
        ContentBreakdown parts = draft.contentBreakdown();
        double content = Scores.score(draft.content());
        double confidence =
                draft.deliveryBreakdown().map(DeliveryBreakdown::confidence).orElse(UNKNOWN_CONFIDENCE);
        Optional<DeliveryBreakdown> breakdown = DeliveryCoach.scores(spoken, confidence);
        OptionalDouble delivery = DeliveryCoach.score(breakdown);
        return new Scoring(
                Scores.overall(content, delivery),
                content,
                delivery,
                new ContentBreakdown(
                        Scores.score(parts.star()),
                        Scores.score(parts.relevance()),
                        Scores.score(parts.clarity()),
                        Scores.score(parts.impact())),
                breakdown);
    }

    static FollowUp followUp(FollowUp draft, FollowUpType type, SubmittedAnswer submitted, Star.Checklist star) {
        if (type == FollowUpType.NONE) {
            return FollowUps.none(submitted.followUpAllowed());
        }
        FollowUp own = FollowUps.of(type, submitted.question(), star);
        String text = AnswerText.screened(draft.questionText().strip()).withoutOrders();
        int words = Words.spoken(text);
        boolean usable = draft.shouldAsk()
                && text.chars().anyMatch(one -> QUESTION_MARKS.indexOf(one) >= 0)
                && words > 2
                && words <= LONGEST_QUESTION_WORDS;
        return usable
                ? new FollowUp(
                        true,
                        Words.limited(text, LONGEST_NOTE),
                        FeedbackLines.line(draft.reason().isBlank() ? own.reason() : draft.reason()))
                : own;
    }

    private static ContentFeedback contentFeedback(
            ContentFeedback draft, Quotes quotes, AnswerText answer, double content) {
        String headline = FeedbackLines.line(draft.headline());
        String note = Words.limited(FeedbackLines.withoutProtocol(draft.relevanceNote()), LONGEST_NOTE);
        boolean untold = answer.flagged() && !note.contains("was ignored");
        return new ContentFeedback(
                headline.isBlank() ? BuiltInCoach.headline(content) : headline,
                FeedbackLines.lines(draft.topStrengths(), MOST_POINTS),
                FeedbackLines.lines(draft.topImprovements(), MOST_POINTS),
                Star.Checklist.of(part -> check(draft.starChecklist().of(part), quotes)),
                untold ? (note + " A part that spoke to the assessor was ignored.").strip() : note,
                FeedbackLines.line(draft.oneActionTip()));
    }

    private static Star.Check check(Star.Check draft, Quotes quotes) {
        Optional<Star.Evidence> evidence = draft.status() == Star.Status.MISSING
                ? Optional.empty()
                : draft.evidence().flatMap(quotes::found);
        return new Star.Check(draft.status(), FeedbackLines.line(draft.note()), evidence);
    }

    private static DeliveryFeedback deliveryFeedback(DeliveryFeedback draft, Optional<Delivery> spoken) {
        DeliveryMetrics measured =
                DeliveryCoach.metrics(spoken, FeedbackLines.line(draft.metrics().clarityNote()));
        return new DeliveryFeedback(
                FeedbackLines.line(draft.headline()), measured, FeedbackLines.line(draft.oneActionTip()));
    }

    /** A note is about words of the answer: one whose snippet is not there is dropped like a quote. */
    private static List<CoachNote> notes(List<CoachNote> draft, Quotes quotes, HallucinationFilter facts) {
        List<CoachNote> notes = new ArrayList<>();
        for (CoachNote note : draft) {
            Optional<String> snippet = note.originalSnippet().isBlank()
                    ? Optional.of("")
                    : quotes.found(new Star.Evidence(note.originalSnippet(), 0, 0))
                            .map(Star.Evidence::quote);
            snippet.ifPresent(original -> notes.add(new CoachNote(
                    note.changeType(),
                    original,
                    Words.limited(
                            facts.cleaned(
                                    AnswerText.screened(note.revisedSnippet()).withoutOrders()),
                            LONGEST_NOTE),
                    FeedbackLines.line(note.reason()))));
        }
        return notes.stream().limit(MOST_NOTES).toList();
    }

    private static LibrarySuggestion library(LibrarySuggestion draft, SubmittedAnswer submitted) {
        String competency = Competency.of(draft.category())
                .orElse(submitted.question().competency())
                .wire();
        return new LibrarySuggestion(
                draft.shouldSave(),
                FeedbackLines.line(draft.suggestedTitle()),
                competency,
                FeedbackLines.line(draft.whySave()));
    }

    private static Metadata metadata(Metadata draft, FollowUpType type) {
        return new Metadata(FeedbackLines.line(draft.modelVersion()), POLICY_VERSION, type, draft.degraded(), false);
    }
}
