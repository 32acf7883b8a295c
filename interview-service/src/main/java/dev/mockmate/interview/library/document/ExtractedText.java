package dev.mockmate.interview.library.document;

import java.text.Normalizer;

/**
 * The text of a document.
 *
 * @param pages -1 when the document does not say
 * @param truncated whether there was more text than is told
 */
record ExtractedText(String text, int pages, boolean truncated) {
    private static final int MOST_EMPTY_LINES = 1;

    /** The text as it is stored elsewhere: NFC, without characters nobody can see or store, and at most one empty line at a time. */
    static ExtractedText of(CharSequence raw, int pages, int longest, boolean more) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder text = new StringBuilder(Math.min(composed.length(), longest));
        int emptyLines = 0;
        int lineStart = 0;
        int index = 0;
        while (index < composed.length() && text.length() < longest) {
            int letter = composed.codePointAt(index);
            index += Character.charCount(letter);
            if (letter == '\n') {
                trimEnd(text, lineStart);
                emptyLines = text.length() == lineStart ? emptyLines + 1 : 0;
                if (emptyLines <= MOST_EMPTY_LINES && text.length() > 0) {
                    text.append('\n');
                }
                lineStart = text.length();
            } else if (isText(letter)) {
                text.appendCodePoint(Character.isWhitespace(letter) || letter == 0xA0 ? ' ' : letter);
            }
        }
        return new ExtractedText(text.toString().strip(), pages, more || index < composed.length());
    }

    private static void trimEnd(StringBuilder text, int from) {
        while (text.length() > from && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private static boolean isText(int letter) {
        int type = Character.getType(letter);
        return letter == '\t'
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.PRIVATE_USE
                        && type != Character.UNASSIGNED;
    }
}
