package dev.mockmate.interview.assessment.screening.domain;

import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.WordLists;
import dev.mockmate.interview.text.domain.Words;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;

/**
 * Rule <b>no-invention</b>: a rewrite may not hold numbers, employers or names that are not in the answer. What breaks
 * this is replaced by a placeholder, {@code [X%]}, {@code [X]} or {@code [name]}; text inside square brackets is a
 * placeholder already and stays.
 *
 * <p>Numbers are compared by value, so "thirty percent" in the answer covers "30%" in the rewrite, and 10 users cover neither
 * 10k users nor 10%. A capital letter
 * makes a word a name, except at the start of a sentence, where only well-known employers, words with inner capitals
 * and words followed by another unknown name are taken for one. In a language that writes every noun with a capital,
 * only well-known employers and words with inner capitals are.
 */
public final class HallucinationFilter {

    private static final LinearPattern PLACEHOLDER = LinearPattern.of("\\[[^\\[\\]]{0,200}\\]");

    private static final LinearPattern NUMBER =
            LinearPattern.of("[$€£]?\\d[\\d.,]*(?:\\s?(?:%|percent\\b|[kKmM]\\b))?");

    private static final LinearPattern NAME = LinearPattern.of("\\p{Lu}[\\pL\\pN&+#]*(?:['’.-][\\pL\\pN]+)*");

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

    private static final LinearPattern NUMBER_WORD =
            LinearPattern.anyCase("\\b(?:" + String.join("|", NUMBER_WORDS.keySet()) + ")\\b");

    private static final LinearPattern SHARE_IN_DIGITS = LinearPattern.anyCase("(\\d[\\d.,]*)" + SHARE);

    private static final LinearPattern SHARE_IN_WORDS =
            LinearPattern.anyCase("\\b(" + String.join("|", NUMBER_WORDS.keySet()) + ")" + SHARE);

    private static final Set<String> EMPLOYERS = Set.copyOf(
            WordLists.beside(HallucinationFilter.class, "employers.txt").list("employers"));

    private static final LinearPattern EMPLOYER =
            LinearPattern.anyCase("\\b(?:" + String.join("|", EMPLOYERS) + ")\\b");

    private static final LinearPattern NAMES = LinearPattern.of("\\[name\\](?:\\s+\\[name\\])+");

    private static final LinearPattern PLAIN_NUMBER = LinearPattern.of("^\\d{1,12}(?:\\.\\d{1,6})?$");

    private static final int LONGEST_NAME = 200;

    private static final Set<String> HALVES = Set.of("half", "halved");

    private static final Set<String> NEVER_NAMES = Set.of("i", "i'm", "i'd", "i've", "i'll", "ok");

    private final Set<String> words;
    private final Set<String> numbers;
    private final Set<String> shares;
    private final boolean nounsHaveCapitals;
    private int removed;

    /**
     * @param answer the only source of facts
     * @param nounsHaveCapitals whether its language writes every noun with a capital
     */
    public HallucinationFilter(String answer, boolean nounsHaveCapitals) {
        this.nounsHaveCapitals = nounsHaveCapitals;
        this.words = new HashSet<>();
        for (String word : Words.of(answer)) {
            words.add(word);
            words.addAll(parts(word));
        }
        this.numbers = numbersIn(answer);
        this.shares = sharesIn(answer);
    }

    /** The text without inventions. */
    public String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder();
        int from = 0;
        for (LinearPattern.Match placeholder : PLACEHOLDER.all(text)) {
            cleaned.append(plain(text.substring(from, placeholder.start())));
            cleaned.append(placeholder.text());
            from = placeholder.end();
        }
        cleaned.append(plain(text.substring(from)));
        return NAMES.replaceAll(cleaned.toString(), "[name]");
    }

    /** How many inventions were taken out so far. */
    public int removed() {
        return removed;
    }

    private String plain(String text) {
        String checked = outsideBrackets(text, NUMBER, match -> known(match) ? match : unknownNumber(match));
        checked = outsideBrackets(
                checked,
                NUMBER_WORD,
                word -> numbers.contains(NUMBER_WORDS.get(word.toLowerCase(Locale.ROOT))) ? word : "[X]");
        checked = outsideBrackets(
                checked, EMPLOYER, word -> words.contains(word.toLowerCase(Locale.ROOT)) ? word : "[name]");
        return names(checked);
    }

    private String names(String text) {
        Brackets brackets = new Brackets(text);
        return NAME.replaceAll(text, name -> {
            boolean invented = !brackets.holds(name.start())
                    && isUnknown(name.text())
                    && (nounsHaveCapitals
                            ? hasInnerCapital(name.text())
                            : !startsSentence(text, name.start()) || looksLikeName(text, name));
            removed += invented ? 1 : 0;
            return invented ? "[name]" : name.text();
        });
    }

    private boolean isUnknown(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (NEVER_NAMES.contains(lower) || words.contains(lower)) {
            return false;
        }
        return !parts(lower).stream().allMatch(part -> part.length() < 2 || words.contains(part));
    }

    private boolean looksLikeName(String text, LinearPattern.Match name) {
        return hasInnerCapital(name.text()) || isFollowedByAName(text, name.end());
    }

    private boolean isFollowedByAName(String text, int at) {
        if (at + 1 >= text.length()
                || text.charAt(at) != ' '
                || Character.getType(text.codePointAt(at + 1)) != Character.UPPERCASE_LETTER) {
            return false;
        }
        String rest = text.substring(at + 1, Math.min(text.length(), at + 1 + LONGEST_NAME));
        return NAME.first(rest).filter(next -> isUnknown(next.text())).isPresent();
    }

    /** The pieces of a word with an apostrophe, a full stop or a hyphen in it. */
    private static List<String> parts(String word) {
        return Collections.list(new StringTokenizer(word, "'.-")).stream()
                .map(String::valueOf)
                .toList();
    }

    private static boolean hasInnerCapital(String word) {
        return word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private static boolean startsSentence(String text, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 || ".!?:…\"“(•-–".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether a place stands behind an opening bracket that is not closed yet; asked from left to right. */
    private static final class Brackets {
        private final String text;
        private int seen;
        private boolean open;

        Brackets(String text) {
            this.text = text;
        }

        boolean holds(int at) {
            for (; seen <= at; seen++) {
                char unit = text.charAt(seen);
                open = unit == '[' || (open && unit != ']');
            }
            return open;
        }
    }

    private String outsideBrackets(String text, LinearPattern pattern, UnaryOperator<String> change) {
        Brackets brackets = new Brackets(text);
        return pattern.replaceAll(text, match -> {
            String kept = brackets.holds(match.start()) ? match.text() : change.apply(match.text());
            removed += kept.equals(match.text()) ? 0 : 1;
            return kept;
        });
    }

    private boolean known(String number) {
        return isShare(number) ? shares.contains(value(number)) : numbers.contains(value(number));
    }

    private static String unknownNumber(String number) {
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
        number.chars().filter(HallucinationFilter::isOfADigitGroup).forEach(sign -> signs.append((char) sign));
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
