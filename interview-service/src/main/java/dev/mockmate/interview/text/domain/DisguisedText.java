package dev.mockmate.interview.text.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Reads text behind a disguise: invisible characters, letters that only look like Latin ones, digits for letters, spaced letters,
 * Base64, hexadecimal, percent and HTML escapes.
 */
final class DisguisedText {

    private static final LinearPattern ESCAPES = LinearPattern.of("%[0-9a-fA-F]{2}|&#x?[0-9a-fA-F]{1,6};");

    /** Anything but plain words: most sentences need no second look. */
    private static final LinearPattern MAY_BE_DISGUISED = LinearPattern.of(
            "[^\\x09-\\x7E‘’“”–—…]|%[0-9a-fA-F]{2}|&#|[A-Za-z][0-9]|[0-9][A-Za-z]|\\b[A-Za-z] [A-Za-z] [A-Za-z]\\b");

    private static final LinearPattern WORD = LinearPattern.of("[\\pL\\pN]+");

    private static final String INVISIBLE = "\u034F\u115F\u1160\u3164";

    private static final String LOOKS_LIKE = "аеорсухіјѕԁһӏкмтвнοαερτυικνАЕОРСУХІЈЅКМТВНΟΑΕΡΤΥΙΚΝ";
    private static final String IS_MEANT = "aeopcyxijsdhlkmtbhoaeptuiknAEOPCYXIJSKMTBHOAEPTYIKN";
    private static final String DIGITS = "013457";
    private static final String LETTERS = "oieast";

    private DisguisedText() {}

    /** Whether there is anything but plain words in it. */
    static boolean maybe(String sentence) {
        return MAY_BE_DISGUISED.in(sentence);
    }

    /** What the sentence says without its disguise: one reading for each thing that is taken away. */
    static List<String> readings(String sentence) {
        List<String> readings = new ArrayList<>();
        String plain = Compatibility.of(without(unescaped(tagsShown(sentence)), DisguisedText::isInvisible));
        readings.add(plain);
        String latin = without(Normalizer.normalize(wordwise(plain), Normalizer.Form.NFD), DisguisedText::isMark);
        readings.add(latin);
        readings.add(Words.squeezed(closedUp(latin)));
        return readings;
    }

    private static String without(String text, IntPredicate kind) {
        StringBuilder rest = new StringBuilder(text.length());
        text.codePoints().filter(point -> !kind.test(point)).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F)
                || INVISIBLE.indexOf(point) >= 0;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Without the spaces between letters that stand alone: "g i v e". */
    private static String closedUp(String text) {
        StringBuilder closed = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ' || !isAlone(text, at - 1) || !isAlone(text, at + 1)) {
                closed.append(text.charAt(at));
            }
        }
        return closed.toString();
    }

    private static boolean isAlone(String text, int at) {
        return isLetter(text, at) && !isLetter(text, at - 1) && !isLetter(text, at + 1);
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Words.isPartOfAWord(text.charAt(at));
    }

    /** Characters of the invisible tag block stand for the letters they tag. */
    private static String tagsShown(String text) {
        if (text.indexOf('\uDB40') < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> shown.appendCodePoint(point >= 0xE0020 && point < 0xE007F ? point - 0xE0000 : point));
        return shown.toString();
    }

    private static String unescaped(String text) {
        return ESCAPES.replaceAll(text, escape -> {
            boolean percent = escape.text().startsWith("%");
            String code = percent
                    ? escape.text().substring(1)
                    : escape.text().substring(2, escape.text().length() - 1);
            boolean hex = percent || code.startsWith("x");
            int point = number(code.startsWith("x") ? code.substring(1) : code, hex ? 16 : 10);
            return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
        });
    }

    private static int number(String digits, int radix) {
        try {
            return Integer.parseInt(digits, radix);
        } catch (NumberFormatException none) {
            return ' ';
        }
    }

    /** Words that mix scripts, or letters and digits, in the Latin letters they look like. */
    private static String wordwise(String text) {
        return WORD.replaceAll(text, word -> meant(word.text()));
    }

    private static String meant(String word) {
        if (word.chars().noneMatch(DisguisedText::isLatin) || word.chars().allMatch(DisguisedText::isLatin)) {
            return word;
        }
        StringBuilder meant = new StringBuilder();
        for (char letter : word.toCharArray()) {
            int look = LOOKS_LIKE.indexOf(letter);
            int digit = DIGITS.indexOf(letter);
            meant.append(look >= 0 ? IS_MEANT.charAt(look) : digit >= 0 ? LETTERS.charAt(digit) : letter);
        }
        return meant.toString();
    }

    /** Whether what was decoded may be text at all: a long word or a number read as a code gives anything but. */
    private static String ifText(String decoded) {
        long strange = decoded.chars()
                .filter(one ->
                        one == 0xFFFD || (one < 0xC0 && (one >= 0x7F || (one < 0x20 && one != '\n' && one != '\t'))))
                .count();
        return strange * 5 > decoded.length() ? "" : decoded;
    }

    /** The text that was encoded; empty when it is none. */
    static String ofBase64(String code) {
        try {
            String standard = code.replace('-', '+').replace('_', '/');
            String whole = standard.substring(0, standard.length() - (standard.length() % 4 == 1 ? 1 : 0));
            return ifText(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noCode) {
            return "";
        }
    }

    /** The text that was encoded; empty when it is none. */
    static String ofHex(String code) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at + 1 < code.length(); at += 2) {
            text.append((char) number(code.substring(at, at + 2), 16));
        }
        return ifText(text.toString());
    }

    /** A stretch of signs of one kind. */
    record Run(int start, int end) {

        String of(String text) {
            return text.substring(start, end);
        }
    }

    static List<Run> runs(String text, IntPredicate kind, int shortest) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !kind.test(text.charAt(at))) {
                if (at - start >= shortest) {
                    runs.add(new Run(start, at));
                }
                start = at + 1;
            }
        }
        return runs;
    }

    static boolean isLatin(int point) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    static boolean isHex(int point) {
        return isDigit(point) || (point >= 'a' && point <= 'f') || (point >= 'A' && point <= 'F');
    }

    static boolean isCode(int point) {
        return isLatin(point) || isDigit(point) || "+/_-".indexOf(point) >= 0;
    }
}
