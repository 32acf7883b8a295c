package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.assessment.coach.domain.Rewriter;
import dev.mockmate.interview.assessment.screening.domain.HallucinationFilter;
import dev.mockmate.interview.feedback.domain.Assessment.Rewrite;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rewrite of an assessment has to pass: orders, sentences that come from elsewhere and inventions are taken out of it, and
 * when most of a text is of that kind, the whole rewrite is the coach's.
 */
final class RewriteRules {
    private static final int MOST_KEYWORDS = Rewriter.MOST_KEYWORDS;
    private static final int LONGEST_REWRITE = Rewriter.LONGEST;
    private static final int SUBJECTS_THAT_TELL = 4;
    private static final int MANY_SUBJECTS = 6;
    private static final double LEAST_SHARED_SUBJECTS = 0.25;

    /** What the rule no-invention looks after by itself. */
    private static final LinearPattern FIGURE_OR_PLACEHOLDER =
            LinearPattern.of("\\[[^\\[\\]]{0,200}\\]|(?:^|\\s)[^\\s\\d]*\\d\\S*");

    private RewriteRules() {}

    /**
     * A rewrite that may be shown.
     *
     * @param known what the candidate said
     */
    static Rewrite apply(
            Rewrite draft, HallucinationFilter facts, SubmittedAnswer submitted, AnswerText answer, String known) {
        Set<String> subjects = new HashSet<>(Words.subjects(known));
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
                FeedbackLines.lines(draft.keywordsToInclude(), MOST_KEYWORDS));
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
}
