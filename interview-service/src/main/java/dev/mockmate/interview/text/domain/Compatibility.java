package dev.mockmate.interview.text.domain;

import java.text.Normalizer;

/**
 * Unicode's compatibility form (NFKC) in time that grows with the text: letters that unfold into a whole sentence become
 * spaces, and of marks heaped on one letter only the first few stay, because putting them in order takes ever longer.
 */
final class Compatibility {

    /** No script puts more on a letter. */
    private static final int MOST_MARKS = 4;

    /** Ligatures that unfold into eight letters and more. */
    private static final int FIRST_SENTENCE = 0xFDFA;

    private static final int LAST_SENTENCE = 0xFDFB;

    private Compatibility() {}

    static String of(String text) {
        if (text.chars().allMatch(unit -> unit < 0x80)) {
            return text;
        }
        StringBuilder bounded = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            int type = Character.getType(point);
            boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            marks = isMark ? marks + 1 : 0;
            if (point >= FIRST_SENTENCE && point <= LAST_SENTENCE) {
                bounded.append(' ');
            } else if (marks <= MOST_MARKS) {
                bounded.appendCodePoint(point);
            }
        }
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC);
    }
}
