package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.Optional;

/**
 * Second answers that are worth nothing however fluent they are: the first one said in other words, a refusal, another story, a first
 * answer taken back, and harm that comes out. The bounds were set with the answers beside {@code src/coach/followups}.
 */
final class SpoiltAddition {

    private static final double SAID_IN_OTHER_WORDS = 0.45;
    private static final double HARDLY_A_NEW_WORD = 0.16;
    private static final double HARMFUL = 1.2;
    private static final double MORE_HARMFUL = 1;
    private static final double ON_THE_QUESTION = 4;
    private static final int SHORT = 45;

    private static final LinearPattern REFUSAL = LinearPattern.anyCase(
            "\\b(?:i(?:'d| would) (?:rather|prefer) (?:not|to keep)|i (?:can't|cannot|can not|couldn't) (?:really )?(?:tell|say|remember|recall|talk|bring it back)"
                    + "|(?:have|had) (?:nothing|no more|nothing more) to say|do(?:n't| not) want to (?:get into|talk|say|go into)|no idea|next (?:one|question)"
                    + "|(?:leave|left) it at that|i do(?:n't| not) know(?: how| what| any|[.,]|$)|another question)\\b");

    private static final LinearPattern ANOTHER_STORY = LinearPattern.anyCase(
            "\\b(?:(?:my|the|a) (?:best|strongest|nicest|favou?rite|better|nice|good|different|other) (?:example|story|case|one|job|project)\\b"
                    + "|(?:an?other|a different|my (?:old|last|first)) (?:job|case|story|project) (?:where|when|i)"
                    + "|what (?:i can tell|fits here|was really something|else i)|here i can tell|i can tell you about|something else:)");

    private static final LinearPattern TAKEN_BACK = LinearPattern.anyCase(
            "\\b(?:to be exact|to be precise|if i(?:'m| am) (?:exact|precise)|no,? wait|now that i think (?:about|of) it|in reality|strictly speaking"
                    + "|(?:actually|really|in truth),? it was|it was really|not really (?:run|done|true|so|me|mine)|when you ask like that)\\b");

    private SpoiltAddition() {}

    /**
     * @param text what the second answer adds
     * @param first what was said of the first answer, {@code both} of the story, {@code alone} of the second
     */
    static Optional<AnswerCap> cap(String text, Addition addition, Opinion first, Opinion both, Opinion alone) {
        String plain = text.replace('’', '\'');
        int words = Words.count(plain);
        boolean onlyAsides =
                alone.answer().sentences().stream().allMatch(sentence -> Asides.isNoAnswer(sentence.text()));
        if (onlyAsides || isSaidAgain(addition, first, alone, words) || REFUSAL.in(plain) && words < SHORT) {
            return Optional.of(AnswerCap.ofAddition(false));
        }
        double harm = both.results()[CoachModel.HARMFUL] - first.results()[CoachModel.HARMFUL];
        if (alone.score() < CoachModel.WEAK_BELOW
                && alone.results()[CoachModel.HARMFUL] >= HARMFUL
                && harm >= MORE_HARMFUL) {
            return Optional.of(AnswerCap.ofHarm());
        }
        boolean wasOnIt = first.results()[CoachModel.RELEVANCE] >= ON_THE_QUESTION;
        String begins = alone.answer().sentences().get(0).text();
        return wasOnIt && (ANOTHER_STORY.in(begins) || TAKEN_BACK.in(plain))
                ? Optional.of(AnswerCap.ofAddition(true))
                : Optional.empty();
    }

    private static boolean isSaidAgain(Addition addition, Opinion first, Opinion alone, int words) {
        double near = 0;
        for (float[] sentence : alone.answer().meanings()) {
            double nearest = 0;
            for (float[] told : first.answer().meanings()) {
                nearest = Math.max(nearest, Meaning.nearness(sentence, told));
            }
            near += nearest / alone.answer().meanings().length;
        }
        return near >= SAID_IN_OTHER_WORDS && addition.fresh() <= HARDLY_A_NEW_WORD * words;
    }
}
