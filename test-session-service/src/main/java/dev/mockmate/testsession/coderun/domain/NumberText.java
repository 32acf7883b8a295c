package dev.mockmate.testsession.coderun.domain;

import java.util.Locale;
import java.util.Set;

/** A word of an output, taken for a number where it is one. */
final class NumberText {
    private static final int LONGEST = 400;
    private static final Set<String> NAMES = Set.of("nan", "inf", "infinity");

    private NumberText() {}

    /** Whether a word says what was expected, numbers with a tolerance. */
    static boolean alike(String expected, String actual, double tolerance) {
        if (expected.equals(actual)) {
            return true;
        }
        if (!isNumber(expected) || !isNumber(actual)) {
            return sameName(expected, actual);
        }
        if (isInteger(expected) && isInteger(actual)) {
            return digits(expected).equals(digits(actual));
        }
        return near(Double.parseDouble(expected), Double.parseDouble(actual), tolerance);
    }

    /** {@code nan}, {@code inf} and {@code infinity} in whatever case; the sign of an infinity counts. */
    private static boolean sameName(String expected, String actual) {
        String one = name(expected);
        return !one.isEmpty() && one.equals(name(actual));
    }

    private static String name(String word) {
        String text = word.toLowerCase(Locale.ROOT);
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String bare = signed ? text.substring(1) : text;
        if (!NAMES.contains(bare)) {
            return "";
        }
        return bare.equals("nan") ? "nan" : (text.startsWith("-") ? "-" : "") + "inf";
    }

    private static boolean near(double expected, double actual, double tolerance) {
        if (Double.isInfinite(expected) || Double.isInfinite(actual)) {
            return false;
        }
        double difference = Math.abs(expected - actual);
        return difference <= tolerance || difference <= tolerance * Math.abs(expected);
    }

    private static boolean isInteger(String number) {
        return number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
    }

    /** An integer without its plus and leading zeros. */
    private static String digits(String integer) {
        boolean negative = integer.charAt(0) == '-';
        int at = negative || integer.charAt(0) == '+' ? 1 : 0;
        while (at < integer.length() - 1 && integer.charAt(at) == '0') {
            at++;
        }
        String digits = integer.substring(at);
        return negative && !digits.equals("0") ? "-" + digits : digits;
    }

    /** Decimal digits with at most a sign, a point and an exponent: no hexadecimal, no suffix, as Java would read. */
    private static boolean isNumber(String word) {
        if (word.length() > LONGEST) {
            return false;
        }
        int at = sign(word, 0);
        int whole = digitsFrom(word, at);
        int end = whole;
        int fraction = 0;
        if (end < word.length() && word.charAt(end) == '.') {
            int after = digitsFrom(word, end + 1);
            fraction = after - end - 1;
            end = after;
        }
        if (whole - at + fraction == 0) {
            return false;
        }
        return end == word.length() || isExponent(word, end);
    }

    private static boolean isExponent(String word, int at) {
        if (word.charAt(at) != 'e' && word.charAt(at) != 'E') {
            return false;
        }
        int start = sign(word, at + 1);
        return start < word.length() && digitsFrom(word, start) == word.length();
    }

    private static int sign(String word, int at) {
        return at < word.length() && (word.charAt(at) == '-' || word.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digitsFrom(String word, int at) {
        int end = at;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
