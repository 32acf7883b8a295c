package dev.mockmate.interview.domain;

import java.util.regex.Pattern;

/** Rule <b>not-answered</b>: an empty answer, or one that only says "I don't know", is worth 0 and is told so. */
public final class NotAnswered {

    private static final int LONGEST_EXCUSE_WORDS = 18;
    private static final int SHORTEST_ANSWER_WORDS = 3;

    private static final Pattern EXCUSE = Pattern.compile(
            "\\b(i (?:really |honestly )?(?:don'?t|do not|have no|haven'?t|can'?t|cannot)(?: really)? "
                    + "(?:know|idea|clue|remember|recall|have an? (?:answer|example|idea)|think of|answer|say)|no idea|not sure|"
                    + "no answer|no comment|i(?:'ll| will)? (?:pass|skip)|pass|skip|next question|n/a|dunno|idk|i have no)\\b",
            Pattern.CASE_INSENSITIVE);

    private NotAnswered() {}

    /** Whether nothing was said that could be assessed. */
    public static boolean is(AnswerText answer) {
        int words = answer.words();
        String text = answer.withoutOrders().replace('’', '\'');
        return words < SHORTEST_ANSWER_WORDS
                || (words <= LONGEST_EXCUSE_WORDS && EXCUSE.matcher(text).find());
    }
}
