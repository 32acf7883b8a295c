package dev.mockmate.interview.domain;

import dev.mockmate.interview.domain.Assessment.CoachNote;
import dev.mockmate.interview.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.domain.Assessment.ContentFeedback;
import dev.mockmate.interview.domain.Assessment.DeliveryBreakdown;
import dev.mockmate.interview.domain.Assessment.DeliveryFeedback;
import dev.mockmate.interview.domain.Assessment.DeliveryMetrics;
import dev.mockmate.interview.domain.Assessment.FollowUp;
import dev.mockmate.interview.domain.Assessment.FollowUpType;
import dev.mockmate.interview.domain.Assessment.LibrarySuggestion;
import dev.mockmate.interview.domain.Assessment.Metadata;
import dev.mockmate.interview.domain.Assessment.Rewrite;
import dev.mockmate.interview.domain.Assessment.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What every assessment has to pass before it is stored or shown, whether a model or the coach wrote it. Scores are
 * brought into range and the overall score is computed again (<b>70-30</b>), quotes are looked up in the answer
 * (<b>evidence</b>), inventions are taken out of the rewrite (<b>no-invention</b>), the follow-up is decided
 * (<b>one-follow-up</b>), lists and texts get their limits, and an answer that was not given is worth 0
 * (<b>not-answered</b>). What comes out goes through unchanged a second time.
 */
public final class AssessmentRules {

    /** Changes when a rule changes; stored with every assessment. */
    public static final String POLICY_VERSION = "rules-1";

    private static final int MOST_POINTS = 3;
    private static final int MOST_KEYWORDS = Rewriter.MOST_KEYWORDS;
    private static final int MOST_NOTES = CoachNotes.MOST;
    private static final int LONGEST_REWRITE = Rewriter.LONGEST;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NOTE = 600;

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
        AnswerText answer = submitted.screened();
        if (NotAnswered.is(answer)) {
            Assessment honest =
                    BuiltInCoach.notAnswered(submitted, draft.metadata().modelVersion());
            return new Checked(draft.metadata().degraded() ? honest.asStandIn() : honest, 0, 0);
        }
        Quotes quotes = new Quotes(submitted.text());
        NoInvention facts = new NoInvention(answer.withoutOrders());
        Scoring scoring = scoring(draft.scoring(), submitted.delivery());
        ContentFeedback feedback = contentFeedback(draft.contentFeedback(), quotes, answer);
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
                rewrite(draft.rewrite(), facts),
                notes(draft.coachNotes(), quotes, facts),
                library(draft.librarySuggestion(), submitted),
                metadata(draft.metadata(), type));
        return new Checked(checked, quotes.dropped(), facts.removed());
    }

    private static Scoring scoring(Scoring draft, Optional<Delivery> spoken) {
        ContentBreakdown parts = draft.contentBreakdown();
        double content = Scores.score(draft.content());
        double confidence =
                draft.deliveryBreakdown().map(DeliveryBreakdown::confidence).orElse(5.0);
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

    private static FollowUp followUp(
            FollowUp draft, FollowUpType type, SubmittedAnswer submitted, Star.Checklist star) {
        if (type == FollowUpType.NONE) {
            return FollowUps.none(submitted.followUpAllowed());
        }
        FollowUp own = FollowUps.of(type, submitted.question(), star);
        String text = AnswerText.screened(draft.questionText().strip()).withoutOrders();
        boolean usable = draft.shouldAsk() && Words.count(text) > 2;
        return usable
                ? new FollowUp(
                        true,
                        Words.limited(text, LONGEST_NOTE),
                        line(draft.reason().isBlank() ? own.reason() : draft.reason()))
                : own;
    }

    private static ContentFeedback contentFeedback(ContentFeedback draft, Quotes quotes, AnswerText answer) {
        String note = Words.limited(draft.relevanceNote(), LONGEST_NOTE);
        boolean untold = answer.flagged() && !note.contains("was ignored");
        return new ContentFeedback(
                line(draft.headline()),
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

    private static Rewrite rewrite(Rewrite draft, NoInvention facts) {
        return new Rewrite(
                Words.limited(facts.cleaned(draft.polishedAnswer()), LONGEST_REWRITE),
                draft.starVersion().map(part -> Words.limited(facts.cleaned(part), LONGEST_REWRITE)),
                lines(draft.keywordsToInclude(), MOST_KEYWORDS));
    }

    /** A note is about words of the answer: one whose snippet is not there is dropped like a quote. */
    private static List<CoachNote> notes(List<CoachNote> draft, Quotes quotes, NoInvention facts) {
        List<CoachNote> notes = new ArrayList<>();
        for (CoachNote note : draft) {
            Optional<String> snippet = note.originalSnippet().isBlank()
                    ? Optional.of("")
                    : quotes.found(new Star.Evidence(note.originalSnippet(), 0, 0))
                            .map(Star.Evidence::quote);
            snippet.ifPresent(original -> notes.add(new CoachNote(
                    note.changeType(),
                    original,
                    Words.limited(facts.cleaned(note.revisedSnippet()), LONGEST_NOTE),
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
        return Words.limited(text.strip(), LONGEST_LINE);
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
