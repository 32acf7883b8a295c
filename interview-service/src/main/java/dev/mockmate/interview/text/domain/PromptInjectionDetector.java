package dev.mockmate.interview.text.domain;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds where a sentence stops answering and starts to give orders to whoever assesses it (rule
 * <b>answers-are-data</b>). Each pattern needs an order and its object, so that "I ignored the instructions of the
 * vendor" or "the system prompted the user" stay part of the answer. What it knows, by kind:
 *
 * <ul>
 *   <li>orders to ignore instructions and to give a score, also in the other languages most often seen;
 *   <li>pieces of the protocol: JSON members of an assessment, roles, markup that ends the answer;
 *   <li>a new role for the assessor, an authority that has decided already, pity;
 *   <li>questions for its instructions;
 *   <li>orders to change the interview, the account or the attempts.
 * </ul>
 *
 * <p>All of them are also looked for behind a disguise: invisible characters, letters that only look like Latin ones,
 * digits for letters, spaced letters, Base64, hexadecimal, percent and HTML escapes.
 *
 * <p>This is a net, not a wall: an order in words nobody thought of passes it. That is why an assessment never decides
 * anything but feedback, why the coach has no ear for orders at all, and why {@code AssessmentRules} check what a model
 * says whatever it was shown.
 */
public final class PromptInjectionDetector {

    private static final int SHORTEST_CODE = 24;

    /** What plain English is made of beside letters, digits and spaces. */
    private static final String PLAIN_MARKS = ".,;:!?'’‘()/%€$£–—…&+-";

    private PromptInjectionDetector() {}

    /** Where the sentence begins to give orders, or -1; 0 also when an order hides behind a disguise. */
    static int startIn(String sentence) {
        int plain = first(sentence);
        if (DisguisedText.maybe(sentence)) {
            for (String meant : DisguisedText.readings(sentence)) {
                int hidden = meant.equals(sentence) ? -1 : first(meant);
                if (hidden >= 0 && (plain < 0 || hidden < plain)) {
                    return 0;
                }
            }
        }
        return plain >= 0 ? plain : firstEncoded(sentence);
    }

    /** Whether a sentence about an answer speaks of the protocol instead. */
    public static boolean isProtocol(String sentence) {
        return OrderPatterns.PROTOCOL.stream().anyMatch(piece -> piece.in(sentence));
    }

    private static int first(String text) {
        return mayOrder(text) ? firstOf(text) : -1;
    }

    private static boolean mayOrder(String text) {
        return !text.codePoints().allMatch(PromptInjectionDetector::isPlainEnglish)
                || OrderPatterns.ELSEWHERE.in(text)
                || latinWords(text).anyMatch(OrderPatterns.WORDS_OF_ORDERS::contains);
    }

    private static boolean isPlainEnglish(int point) {
        return DisguisedText.isCode(point)
                ? point != '_'
                : PLAIN_MARKS.indexOf(point) >= 0 || (point < 0x80 && Words.isSpace((char) point));
    }

    private static Stream<String> latinWords(String text) {
        return DisguisedText.runs(text, DisguisedText::isLatin, 1).stream()
                .map(run -> run.of(text).toLowerCase(Locale.ROOT));
    }

    private static int firstOf(String text) {
        int first = -1;
        for (LinearPattern order : OrderPatterns.ALL) {
            int start = order.startIn(text);
            if (start >= 0 && (first < 0 || start < first)) {
                first = start;
            }
        }
        return first;
    }

    private static int firstEncoded(String sentence) {
        for (DisguisedText.Run hex : DisguisedText.runs(sentence, DisguisedText::isHex, SHORTEST_CODE)) {
            if (first(DisguisedText.ofHex(hex.of(sentence))) >= 0) {
                return hex.start();
            }
        }
        for (DisguisedText.Run code : DisguisedText.runs(sentence, DisguisedText::isCode, SHORTEST_CODE)) {
            if (first(DisguisedText.ofBase64(code.of(sentence))) >= 0) {
                return code.start();
            }
        }
        return -1;
    }
}
