package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.coach.domain.CoachNotes;
import dev.mockmate.interview.assessment.coach.domain.Explanation;
import dev.mockmate.interview.assessment.coach.domain.OtherLanguage;
import dev.mockmate.interview.assessment.coach.domain.Rewriter;
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
import dev.mockmate.interview.feedback.domain.Assessment.Rewrite;
import dev.mockmate.interview.feedback.domain.Assessment.Scoring;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.PromptInjectionDetector;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final int MOST_KEYWORDS = Rewriter.MOST_KEYWORDS;
    private static final int MOST_NOTES = CoachNotes.MOST;
    private static final int LONGEST_REWRITE = Rewriter.LONGEST;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NOTE = 600;
    private static final int LONGEST_QUESTION_WORDS = 60;
    private static final double UNKNOWN_CONFIDENCE = 5;
    private static final int SUBJECTS_THAT_TELL = 4;
    private static final int MANY_SUBJECTS = 6;
    private static final double LEAST_SHARED_SUBJECTS = 0.25;

    /** Of Latin, Chinese and Japanese, Arabic and Greek. */
    private static final String QUESTION_MARKS = "?？؟\u037e";

    /** What the rule no-invention looks after by itself. */
    private static final LinearPattern FIGURE_OR_PLACEHOLDER =
            LinearPattern.of("\\[[^\\[\\]]{0,200}\\]|(?:^|\\s)[^\\s\\d]*\\d\\S*");

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
                isByTheCoach(draft) ? draft.rewrite() : rewrite(draft.rewrite(), facts, submitted, answer),
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
        Optional<DeliveryBreakdown> breakdown = BuiltInCoach.deliveryScores(spoken, confidence);
        OptionalDouble delivery = BuiltInCoach.deliveryScore(breakdown);
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
                        line(draft.reason().isBlank() ? own.reason() : draft.reason()))
                : own;
    }

    private static ContentFeedback contentFeedback(
            ContentFeedback draft, Quotes quotes, AnswerText answer, double content) {
        String headline = line(draft.headline());
        String note = Words.limited(withoutProtocol(draft.relevanceNote()), LONGEST_NOTE);
        boolean untold = answer.flagged() && !note.contains("was ignored");
        return new ContentFeedback(
                headline.isBlank() ? BuiltInCoach.headline(content) : headline,
                lines(draft.topStrengths(), MOST_POINTS),
                lines(draft.topImprovements(), MOST_POINTS),
                Star.Checklist.of(part -> check(draft.starChecklist().of(part), quotes)),
                untold ? (note + " A part that spoke to the assessor was ignored.").strip() : note,
                line(draft.oneActionTip()));
    }

    private static Star.Check check(Star.Check draft, Quotes quotes) {
        Optional<Star.Evidence> evidence = draft.status() == Star.Status.MISSING
                ? Optional.empty()
                : draft.evidence().flatMap(quotes::found);
        return new Star.Check(draft.status(), line(draft.note()), evidence);
    }

    private static DeliveryFeedback deliveryFeedback(DeliveryFeedback draft, Optional<Delivery> spoken) {
        DeliveryMetrics measured =
                BuiltInCoach.metrics(spoken, line(draft.metrics().clarityNote()));
        return new DeliveryFeedback(line(draft.headline()), measured, line(draft.oneActionTip()));
    }

    private static Rewrite rewrite(
            Rewrite draft, HallucinationFilter facts, SubmittedAnswer submitted, AnswerText answer) {
        Set<String> subjects = new HashSet<>(Words.subjects(known(submitted, answer)));
        Star.Version parts = draft.starVersion();
        boolean trusted = Stream.of(
                        draft.polishedAnswer(), parts.situation(), parts.task(), parts.action(), parts.result())
                .allMatch(text -> isMostlyOfTheAnswer(text, subjects));
        if (!trusted) {
            return Rewriter.rewrite(submitted, answer);
        }
        return new Rewrite(
                told(draft.polishedAnswer(), subjects, facts),
                parts.map(part -> told(part, subjects, facts)),
                lines(draft.keywordsToInclude(), MOST_KEYWORDS));
    }

    private static boolean isMostlyOfTheAnswer(String text, Set<String> subjects) {
        AnswerText screened = AnswerText.screened(text);
        long strange = screened.orders().size() + strangers(screened, subjects);
        return strange * 2 <= screened.orders().size() + screened.sentences().size();
    }

    private static long strangers(AnswerText screened, Set<String> subjects) {
        return screened.sentences().stream()
                .filter(sentence -> isFromElsewhere(sentence.text(), subjects))
                .count();
    }

    /** The text without orders, without sentences from elsewhere and without inventions. */
    private static String told(String text, Set<String> subjects, HallucinationFilter facts) {
        AnswerText screened = AnswerText.screened(text);
        boolean whole = !screened.flagged() && strangers(screened, subjects) == 0;
        String kept = whole
                ? text
                : screened.sentences().stream()
                        .map(AnswerText.Sentence::text)
                        .filter(sentence -> !isFromElsewhere(sentence, subjects))
                        .collect(Collectors.joining(" "));
        return Words.limited(facts.cleaned(kept), LONGEST_REWRITE);
    }

    private static boolean isFromElsewhere(String sentence, Set<String> subjects) {
        List<String> own = Words.subjects(FIGURE_OR_PLACEHOLDER.replaceAll(sentence, " "));
        long shared = own.stream().filter(subjects::contains).count();
        return own.size() >= SUBJECTS_THAT_TELL
                && (shared == 0 || (own.size() >= MANY_SUBJECTS && shared < LEAST_SHARED_SUBJECTS * own.size()));
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
                    line(note.reason()))));
        }
        return notes.stream().limit(MOST_NOTES).toList();
    }

    private static LibrarySuggestion library(LibrarySuggestion draft, SubmittedAnswer submitted) {
        String competency = Competency.of(draft.category())
                .orElse(submitted.question().competency())
                .wire();
        return new LibrarySuggestion(
                draft.shouldSave(), line(draft.suggestedTitle()), competency, line(draft.whySave()));
    }

    private static Metadata metadata(Metadata draft, FollowUpType type) {
        return new Metadata(line(draft.modelVersion()), POLICY_VERSION, type, draft.degraded(), false);
    }

    private static List<String> lines(List<String> draft, int most) {
        return draft.stream()
                .map(AssessmentRules::line)
                .filter(line -> !line.isBlank())
                .distinct()
                .limit(most)
                .toList();
    }

    private static String line(String text) {
        return Words.limited(withoutProtocol(text).strip(), LONGEST_LINE);
    }

    /** A text about an answer without the sentences that speak of the protocol. */
    private static String withoutProtocol(String text) {
        if (!PromptInjectionDetector.isProtocol(text)) {
            return text;
        }
        AnswerText screened = AnswerText.screened(text);
        return Stream.concat(screened.sentences().stream(), screened.orders().stream())
                .sorted(Comparator.comparingInt(AnswerText.Sentence::start))
                .map(AnswerText.Sentence::text)
                .filter(sentence -> !PromptInjectionDetector.isProtocol(sentence))
                .collect(Collectors.joining(" "));
    }

    /** Rule <b>evidence</b>: looks quotes up in the answer and counts those that are not there. */
    private static final class Quotes {

        private final String answer;
        private int dropped;

        Quotes(String answer) {
            this.answer = answer;
        }

        /** The quote where it really stands; its own offsets first, then anywhere, then whatever its case. */
        Optional<Star.Evidence> found(Star.Evidence quote) {
            String text = quote.quote().strip();
            boolean inPlace = quote.start() >= 0
                    && quote.end() <= answer.length()
                    && quote.start() < quote.end()
                    && answer.substring(quote.start(), quote.end()).equals(quote.quote());
            if (inPlace) {
                return Optional.of(quote);
            }
            int at = text.isEmpty() ? -1 : answer.indexOf(text);
            if (at < 0 && !text.isEmpty() && sameLengthInLowerCase()) {
                at = answer.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT));
            }
            if (at < 0) {
                dropped++;
                return Optional.empty();
            }
            int end = Math.min(answer.length(), at + text.length());
            return Optional.of(new Star.Evidence(answer.substring(at, end), at, end));
        }

        /** A few letters change their length in lower case; offsets would no longer fit. */
        private boolean sameLengthInLowerCase() {
            return answer.toLowerCase(Locale.ROOT).length() == answer.length();
        }

        int dropped() {
            return dropped;
        }
    }
}
