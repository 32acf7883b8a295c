package dev.mockmate.interview.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
final class NoInvention {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]]{0,200}\\]");

    private static final Pattern NUMBER = Pattern.compile("[$€£]?\\d[\\d.,]*(?:\\s?(?:%|percent\\b|[kKmM]\\b))?");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&+#]*(?:['’.-][\\p{L}\\p{N}]++)*+");

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

    private static final Pattern NUMBER_WORD =
            Pattern.compile("\\b(?:" + String.join("|", NUMBER_WORDS.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHARE_IN_DIGITS = Pattern.compile("(\\d[\\d.,]*)" + SHARE, Pattern.CASE_INSENSITIVE);

    private static final Pattern SHARE_IN_WORDS =
            Pattern.compile("\\b(" + String.join("|", NUMBER_WORDS.keySet()) + ")" + SHARE, Pattern.CASE_INSENSITIVE);

    private static final Set<String> EMPLOYERS = Set.of(
            "google",
            "amazon",
            "microsoft",
            "netflix",
            "facebook",
            "ibm",
            "oracle",
            "uber",
            "airbnb",
            "spotify",
            "tesla",
            "nvidia",
            "deloitte",
            "accenture",
            "mckinsey",
            "salesforce",
            "linkedin",
            "twitter",
            "siemens",
            "bosch",
            "sap",
            "goldman",
            "kpmg",
            "pwc",
            "bcg",
            "openai",
            "stripe",
            "intel",
            "samsung",
            "toyota",
            "volkswagen",
            "bmw");

    private static final Pattern EMPLOYER =
            Pattern.compile("\\b(?:" + String.join("|", EMPLOYERS) + ")\\b", Pattern.CASE_INSENSITIVE);

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
    NoInvention(String answer, boolean nounsHaveCapitals) {
        this.nounsHaveCapitals = nounsHaveCapitals;
        this.words = new HashSet<>();
        for (String word : Words.of(answer)) {
            words.add(word);
            words.addAll(List.of(word.split("['.-]")));
        }
        this.numbers = numbersIn(answer);
        this.shares = sharesIn(answer);
    }

    /** The text without inventions. */
    String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            cleaned.append(plain(text.substring(from, placeholder.start())));
            cleaned.append(placeholder.group());
            from = placeholder.end();
        }
        cleaned.append(plain(text.substring(from)));
        return cleaned.toString().replaceAll("\\[name\\](?:\\s++\\[name\\])++", "[name]");
    }

    /** How many inventions were taken out so far. */
    int removed() {
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
        Matcher name = NAME.matcher(text);
        StringBuilder checked = new StringBuilder();
        while (name.find()) {
            boolean invented = !inBrackets(text, name.start())
                    && isUnknown(name.group())
                    && (nounsHaveCapitals
                            ? hasInnerCapital(name.group())
                            : !startsSentence(text, name.start()) || looksLikeName(text, name));
            removed += invented ? 1 : 0;
            name.appendReplacement(checked, Matcher.quoteReplacement(invented ? "[name]" : name.group()));
        }
        return name.appendTail(checked).toString();
    }

    private boolean isUnknown(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (NEVER_NAMES.contains(lower) || words.contains(lower)) {
            return false;
        }
        return !List.of(lower.split("['.-]")).stream().allMatch(part -> part.length() < 2 || words.contains(part));
    }

    private boolean looksLikeName(String text, Matcher name) {
        Matcher next = NAME.matcher(text).region(name.end(), text.length());
        boolean followed =
                next.find() && text.substring(name.end(), next.start()).equals(" ") && isUnknown(next.group());
        return hasInnerCapital(name.group()) || followed;
    }

    private static boolean hasInnerCapital(String word) {
        return word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private static boolean startsSentence(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || ".!?:…\"“(•-–".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean inBrackets(String text, int at) {
        return text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
    }

    private String outsideBrackets(String text, Pattern pattern, UnaryOperator<String> change) {
        StringBuilder checked = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String kept = inBrackets(text, matcher.start()) ? matcher.group() : change.apply(matcher.group());
            removed += kept.equals(matcher.group()) ? 0 : 1;
            matcher.appendReplacement(checked, Matcher.quoteReplacement(kept));
        }
        return matcher.appendTail(checked).toString();
    }

    private boolean known(String number) {
        return isShare(number) ? shares.contains(value(number)) : numbers.contains(value(number));
    }

    private static String unknownNumber(String number) {
        boolean percent = isShare(number);
        String end = number.replaceAll(".*?([.,]*)$", "$1");
        return (percent ? "[X%]" : "[X]") + (percent ? "" : end);
    }

    private static Set<String> numbersIn(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(value(number.group()));
        }
        Words.of(text).forEach(word -> {
            if (NUMBER_WORDS.containsKey(word)) {
                numbers.add(NUMBER_WORDS.get(word));
            }
        });
        return numbers;
    }

    private static Set<String> sharesIn(String text) {
        Set<String> shares = new HashSet<>();
        SHARE_IN_DIGITS.matcher(text).results().forEach(share -> shares.add(value(share.group(1))));
        SHARE_IN_WORDS
                .matcher(text)
                .results()
                .forEach(share -> shares.add(NUMBER_WORDS.get(share.group(1).toLowerCase(Locale.ROOT))));
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
        String digits = number.replaceAll("[^\\d.,]", "").replaceAll("[.,]+$", "");
        String plain = digits.replaceAll(",(?=\\d{3}(?:\\D|$))", "").replace(',', '.');
        int zeros = number.matches(".*[kK]") ? 3 : number.matches(".*[mM]") ? 6 : 0;
        return zeros > 0 && plain.matches("\\d{1,12}(?:\\.\\d{1,6})?")
                ? new BigDecimal(plain)
                        .movePointRight(zeros)
                        .stripTrailingZeros()
                        .toPlainString()
                : plain;
    }
}
