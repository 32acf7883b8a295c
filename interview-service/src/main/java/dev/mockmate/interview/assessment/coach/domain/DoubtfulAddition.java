package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.text.domain.AnswerText;

/**
 * Judges the answer to a follow-up together with the answer it completes ({@link LearnedAddition}): what may be no part of either adds
 * nothing to the story (rule <b>answers-are-data</b>).
 *
 * @param original what was asked first
 */
record DoubtfulAddition(
        CoachModel model,
        Meaning meaning,
        PromptInjectionClassifier injections,
        Asked original,
        SubmittedAnswer submitted) {

    /** @param answer whose text, without orders, is {@code text} */
    Opinion opinion(String text, AnswerText answer) {
        String before = LearnedAddition.before(submitted);
        Opinion least = opinion(before, text, answer);
        DoubtfulSentences doubtful = DoubtfulSentences.in(least, injections);
        String told = doubtful.withoutSure(text);
        if (!told.equals(text)) {
            least = LearnedCoach.lesser(least, opinion(before, told, AnswerText.screened(told)));
        }
        String first = before;
        if (!before.isEmpty()) {
            Opinion alone = model.of(before, original, meaning);
            DoubtfulSentences doubtfulBefore = DoubtfulSentences.in(alone, injections);
            String plain = doubtfulBefore.withoutSure(before);
            if (!plain.equals(before)) {
                AnswerText rest = told.equals(text) ? answer : AnswerText.screened(told);
                least = LearnedCoach.lesser(least, opinion(plain.strip(), told, rest));
            }
            if (doubtful.areAllSure()) {
                least = least.worthAtMost(alone.score());
            }
            first = doubtfulBefore.withoutSuspected(before).strip();
        }
        String unsuspected = doubtful.withoutSuspected(text);
        return unsuspected.equals(told) && first.equals(before)
                ? least
                : least.worthAtMost(opinion(first, unsuspected, AnswerText.screened(unsuspected))
                        .score());
    }

    private Opinion opinion(String before, String text, AnswerText answer) {
        return LearnedAddition.of(model, meaning, original, submitted, before, answer, text);
    }
}
