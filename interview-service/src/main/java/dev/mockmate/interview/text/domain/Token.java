package dev.mockmate.interview.text.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A piece of a readable text: a word, a letter of a script that writes no spaces between words (Chinese, Japanese, and
 * Korean, whose words carry their endings), a number, or a sign. {@code key} is what it is looked up by: lower case, Latin
 * letters without accents. Signs that belong to a name stay with it: "C++", "C#".
 *
 * @param start where it stands, in UTF-16 units
 * @param spaced whether white space stands before it
 */
public record Token(String key, Kind kind, int start, int end, boolean spaced) {

    /** What a piece is; {@code BREAK} is the end of a line. */
    public enum Kind {
        WORD,
        UNSPACED,
        NUMBER,
        SIGN,
        BREAK
    }

    /** What stands before an apostrophe as a word of its own: "d'Excel", "l'équipe". */
    private static final int LONGEST_ELISION = 2;

    private static final Set<String> ELISIONS = Words.listed("d l j n s c m t qu");

    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);

    /** The prolonged sound mark of Japanese belongs to no script. */
    private static final int LONG_SOUND = 0x30FC;

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isUnspaced() {
        return kind == Kind.UNSPACED;
    }

    public boolean isSign(char sign) {
        return kind == Kind.SIGN && key.charAt(0) == sign;
    }

    /** A letter that is written without spaces between words. */
    public static boolean isUnspaced(int point) {
        return point >= 0x1100 && (point == LONG_SOUND || UNSPACED.contains(Character.UnicodeScript.of(point)));
    }

    /** All pieces of a text, in order. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean spaced = true;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (point == '\n') {
                tokens.add(new Token("\n", Kind.BREAK, at, end, true));
                spaced = true;
            } else if (Character.isWhitespace(point)) {
                spaced = true;
            } else {
                end = isUnspaced(point) ? end : endOfWord(text, at);
                boolean word = end > at && Words.isPartOfAWord(point);
                end = word ? end : at + Character.charCount(point);
                tokens.add(new Token(key(text, at, end), kind(point), at, end, spaced));
                spaced = false;
            }
            at = end;
        }
        return tokens;
    }

    private static Kind kind(int point) {
        if (isUnspaced(point)) {
            return Kind.UNSPACED;
        }
        if (Character.isDigit(point)) {
            return Kind.NUMBER;
        }
        return Words.isPartOfAWord(point) ? Kind.WORD : Kind.SIGN;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean letter = Words.isPartOfAWord(point) && !isUnspaced(point);
            boolean mark = at > from && isMark(point);
            if (!letter && !mark && !joins(text, from, at)) {
                break;
            }
            at += Character.charCount(point);
        }
        return at == from ? at : behindSigns(text, at);
    }

    /** Two plus signs or a sharp belong to the name before them; one plus sign joins two names. */
    private static int behindSigns(String text, int at) {
        if (text.startsWith("++", at)) {
            return at + 2;
        }
        return text.startsWith("#", at) ? at + 1 : at;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** An apostrophe inside a word, unless what stands before it is a word that lost its last letter. */
    private static boolean joins(String text, int from, int at) {
        return at > from
                && text.charAt(at) == '\''
                && at + 1 < text.length()
                && Words.isPartOfAWord(text.codePointAt(at + 1))
                && (at - from > LONGEST_ELISION
                        || !ELISIONS.contains(text.substring(from, at).toLowerCase(Locale.ROOT)));
    }

    private static String key(String text, int from, int to) {
        String lower = text.substring(from, to).toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(one -> one < 0x80) ? lower : withoutAccents(lower);
    }

    /** Latin letters alone: elsewhere a mark makes another letter. */
    private static String withoutAccents(String lower) {
        if (Character.UnicodeScript.of(lower.codePointAt(0)) != Character.UnicodeScript.LATIN) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(point -> !isMark(point)).forEach(plain::appendCodePoint);
        return plain.toString().replace("ß", "ss").replace("œ", "oe").replace("ı", "i");
    }
}
