package dev.mockmate.interview.assessment.screening.domain;

import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The numbers and shares of a text, by value: "1,200.", "1200" and "1.2k" are one, "thirty percent" is "30%", and 10 users are neither
 * 10k users nor 10%.
 */
final class KnownNumbers {

    static final LinearPattern NUMBER = LinearPattern.of("[$€£]?\\d[\\d.,]*(?:\\s?(?:%|percent\\b|[kKmM]\\b))?");

    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("sixteen", "16"),
            Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"),
            Map.entry("nineteen", "19"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"),
            Map.entry("hundred", "100"),
            Map.entry("hundreds", "100"),
            Map.entry("thousands", "1000"),
            Map.entry("millions", "1000000"),
            Map.entry("billions", "1000000000"),
            Map.entry("quadrupled", "4"),
            Map.entry("thousand", "1000"),
            Map.entry("million", "1000000"),
            Map.entry("billion", "1000000000"),
            Map.entry("dozen", "12"),
            Map.entry("half", "50"),
            Map.entry("halved", "50"),
            Map.entry("doubled", "2"),
            Map.entry("twice", "2"),
            Map.entry("tripled", "3"));

    /** Shares, in the words of the languages the coach knows the small words of. */
    private static final String SHARE = "\\s?(?:%|percent|per cent|pct|prozent|por ciento|pour cent|por cento|procent)";

    static final LinearPattern NUMBER_WORD =
            LinearPattern.anyCase("\\b(?:" + String.join("|", NUMBER_WORDS.keySet()) + ")\\b");

    private static final LinearPattern SHARE_IN_DIGITS = LinearPattern.anyCase("(\\d[\\d.,]*)" + SHARE);

    private static final LinearPattern SHARE_IN_WORDS =
            LinearPattern.anyCase("\\b(" + String.join("|", NUMBER_WORDS.keySet()) + ")" + SHARE);

    private static final LinearPattern PLAIN_NUMBER = LinearPattern.of("^\\d{1,12}(?:\\.\\d{1,6})?$");

    private static final Set<String> HALVES = Set.of("half", "halved");

    private final Set<String> numbers;
    private final Set<String> shares;

    /** Those of a text. */
    KnownNumbers(String text) {
        this.numbers = numbersIn(text);
        this.shares = sharesIn(text);
    }

    /** Whether the text has a number that is written in digits. */
    boolean hold(String number) {
        return isShare(number) ? shares.contains(value(number)) : numbers.contains(value(number));
    }

    /** Whether the text has a number that is written as a word. */
    boolean holdWord(String word) {
        return numbers.contains(NUMBER_WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** What stands in the place of a number nobody told. */
    static String unknown(String number) {
        boolean percent = isShare(number);
        return percent
                ? "[X%]"
                : "[X]" + number.substring(withoutPunctuation(number).length());
    }

    private static Set<String> numbersIn(String text) {
        Set<String> numbers = new HashSet<>();
        NUMBER.all(text).forEach(number -> numbers.add(value(number.text())));
        Words.of(text).forEach(word -> {
            if (NUMBER_WORDS.containsKey(word)) {
                numbers.add(NUMBER_WORDS.get(word));
            }
        });
        return numbers;
    }

    private static Set<String> sharesIn(String text) {
        Set<String> shares = new HashSet<>();
        SHARE_IN_DIGITS.all(text).forEach(share -> shares.add(value(share.group())));
        SHARE_IN_WORDS
                .all(text)
                .forEach(share -> shares.add(NUMBER_WORDS.get(share.group().toLowerCase(Locale.ROOT))));
        Words.of(text).stream().filter(HALVES::contains).forEach(half -> shares.add("50"));
        return shares;
    }

    private static boolean isShare(String number) {
        return number.endsWith("%") || number.endsWith("percent");
    }

    /**
     * A number without unit, grouping and trailing punctuation: "1,200.", "1200" and "1.2k" are one value.
     */
    private static String value(String number) {
        StringBuilder signs = new StringBuilder(number.length());
        number.chars().filter(KnownNumbers::isOfADigitGroup).forEach(sign -> signs.append((char) sign));
        String plain = withoutGrouping(withoutPunctuation(signs.toString()));
        char unit = number.charAt(number.length() - 1);
        int zeros = unit == 'k' || unit == 'K' ? 3 : unit == 'm' || unit == 'M' ? 6 : 0;
        return zeros > 0 && PLAIN_NUMBER.in(plain)
                ? new BigDecimal(plain)
                        .movePointRight(zeros)
                        .stripTrailingZeros()
                        .toPlainString()
                : plain;
    }

    private static boolean isOfADigitGroup(int sign) {
        return isDigit(sign) || sign == '.' || sign == ',';
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private static String withoutPunctuation(String number) {
        int end = number.length();
        while (end > 0 && (number.charAt(end - 1) == '.' || number.charAt(end - 1) == ',')) {
            end--;
        }
        return number.substring(0, end);
    }

    /** Without the commas before three digits; any other comma is a decimal one. */
    private static String withoutGrouping(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int at = 0; at < digits.length(); at++) {
            char sign = digits.charAt(at);
            if (sign != ',') {
                plain.append(sign);
            } else if (!isFollowedByThreeDigits(digits, at)) {
                plain.append('.');
            }
        }
        return plain.toString();
    }

    private static boolean isFollowedByThreeDigits(String digits, int at) {
        return at + 3 < digits.length()
                && isDigit(digits.charAt(at + 1))
                && isDigit(digits.charAt(at + 2))
                && isDigit(digits.charAt(at + 3))
                && (at + 4 == digits.length() || !isDigit(digits.charAt(at + 4)));
    }
}
