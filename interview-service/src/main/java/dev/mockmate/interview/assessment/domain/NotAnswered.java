package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.Optional;
import java.util.Set;

/**
 * Rule <b>not-answered</b>: an empty answer, or one that only says "I don't know", asks back, thinks aloud or makes sounds, in
 * any wording and many languages ({@link EmptyWords}), is worth 0 and is told so. An excuse
 * has to be nearly all that is said: "I'm not sure it scales, so I'd measure first and add a queue" is an answer, and so is
 * one word that is none of an excuse: "PostgreSQL."
 */
public final class NotAnswered {

    private static final int LONGEST_EXCUSE_WORDS = 18;
    private static final int SHORTEST_ANSWER_WORDS = 3;

    /** No skill is called longer, in UTF-16 units. */
    private static final int LONGEST_SKILL = 200;

    /** With this many words of a subject beside the excuse, or after a "but" this many at all, something was said. */
    private static final int WORDS_OF_AN_ANSWER = 4;

    private static final String ANY_CRAFT = "Developer";

    private static final String BETWEEN = "[\\s,;:!?.…-]*";

    private static final String POLITE =
            "(?:(?:sorry|please|thanks|thank you|well|um+|uh+|hm+|er+|okay|ok|no|honestly|i think|i guess|maybe|let'?s|let me|so|and|then|can we|could we|may i|can i)\\b"
                    + BETWEEN + ")";

    private static final LinearPattern EXCUSE = LinearPattern.anyCase(
                    "\\b(?:i (?:really |honestly |just |actually )?(?:(?:don'?t|do not|haven'?t|have not|can'?t|cannot|wouldn'?t|would not)"
                            + "(?: really| even)?(?: have| got| know)? (?:no |an? |any |the |to |much )?|have (?:really |absolutely )?no )"
                            + "(?:know|idea|clue|remember|recall|example|experience|think of|answer|say)"
                            + "(?: (?:an?|any|the|this|that|one|what to say|how to answer|about it)\\b)*"
                            + "|i(?:'m| am)? not sure|not sure|no (?:idea|answer|comment|clue)|n/a|dunno|idk|don'?t know)\\b")
            .notBefore("\\s+(?:was|is|were|wasn'?t|isn'?t)\\b");

    /** Words that mean something else inside a sentence ("the tests pass") and excuse only as a clause of their own. */
    private static final LinearPattern EXCUSE_BY_ITSELF = LinearPattern.anyCase(
                    "(?:^|[.,;!?…])(\\s*" + POLITE + "*(?:i(?:'d|'ll| will| would| want to| have to| must)?\\s+)?"
                            + "(?:(?:like|rather|prefer)\\s+(?:to\\s+)?)?(?:pass|skip|next(?: question)?)"
                            + "(?:\\s+(?:on|over|to|this|that|it|the|one|question|next|for|now|please)\\b)*\\s*)")
            .before("$|[.,;!?…]");

    private static final LinearPattern GOES_ON = LinearPattern.anyCase("\\b(?:but|however|so|still|though|then)\\b");

    private static final Set<String> POLITENESS = Set.of(
            "sorry",
            "please",
            "thanks",
            "thank",
            "question",
            "answer",
            "example",
            "honestly",
            "sure",
            "idea",
            "topic",
            "hmm",
            "umm",
            "uhm",
            "right",
            "moment",
            "anything",
            "never",
            "think",
            "don't",
            "unfortunately",
            "afraid",
            "okay",
            "yes",
            "yeah",
            "nope",
            "none",
            "nothing",
            "hello");

    private NotAnswered() {}

    /** Whether nothing was said that could be assessed. */
    public static boolean is(AnswerText answer) {
        String said = answer.withoutOrders();
        int words = Words.spoken(said);
        if (words == 0 || EmptyWords.areAllOf(said)) {
            return true;
        }
        return words < SHORTEST_ANSWER_WORDS
                ? isAWordOrTwoOfNothing(said)
                : words <= LONGEST_EXCUSE_WORDS && isExcuse(plainSigns(said).strip());
    }

    /** Apostrophes and spaces as keyboards and speech-to-text write them. */
    private static String plainSigns(String text) {
        return text.replace('’', '\'')
                .replace('´', '\'')
                .replace('`', '\'')
                .replace('ʼ', '\'')
                .replace('\u00A0', ' ');
    }

    /** The name of a skill is an answer, also where it is a little word ("Go."). */
    private static boolean isAWordOrTwoOfNothing(String text) {
        if (!JobProfile.of(ANY_CRAFT, Words.limited(text, LONGEST_SKILL), "", "")
                .skills()
                .isEmpty()) {
            return false;
        }
        return EmptyWords.areAllOfAWordOrTwo(text)
                || Words.of(text).stream().allMatch(word -> Words.isEmptyWord(word) || POLITENESS.contains(word));
    }

    private static String withoutExcuses(String text) {
        String rest = EXCUSE_BY_ITSELF.replaceAll(
                text, excuse -> excuse.text().substring(0, excuse.groupStart() - excuse.start()) + " ");
        return EXCUSE.replaceAll(rest, " ");
    }

    private static boolean isExcuse(String text) {
        String rest = withoutExcuses(text);
        if (rest.equals(text) || saysSomething(rest)) {
            return false;
        }
        Optional<String> after = GOES_ON.first(rest).map(goesOn -> rest.substring(goesOn.end()));
        return after.isEmpty() || meaningful(after.get()) == 0 || Words.count(after.get()) < WORDS_OF_AN_ANSWER;
    }

    private static boolean saysSomething(String rest) {
        return meaningful(rest) >= WORDS_OF_AN_ANSWER;
    }

    private static long meaningful(String text) {
        return Words.of(text).stream()
                .filter(word -> word.length() > 2 && word.indexOf('\'') < 0)
                .filter(word -> !Words.isEmptyWord(word) && !POLITENESS.contains(word))
                .count();
    }
}
