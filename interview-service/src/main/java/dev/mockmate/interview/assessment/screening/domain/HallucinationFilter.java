package dev.mockmate.interview.assessment.screening.domain;

import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.WordLists;
import dev.mockmate.interview.text.domain.Words;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    private static final LinearPattern NAME = LinearPattern.of("\\p{Lu}[\\pL\\pN&+#]*(?:['’.-][\\pL\\pN]+)*");

    private static final Set<String> EMPLOYERS = Set.copyOf(
            WordLists.beside(HallucinationFilter.class, "employers.txt").list("employers"));

    private static final LinearPattern EMPLOYER =
            LinearPattern.anyCase("\\b(?:" + String.join("|", EMPLOYERS) + ")\\b");

    private static final LinearPattern NAMES = LinearPattern.of("\\[name\\](?:\\s+\\[name\\])+");

    private static final int LONGEST_NAME = 200;

    private static final Set<String> NEVER_NAMES = Set.of("i", "i'm", "i'd", "i've", "i'll", "ok");

    private final Set<String> words;
    private final KnownNumbers numbers;
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
        this.numbers = new KnownNumbers(answer);
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
        String checked = outsideBrackets(
                text, KnownNumbers.NUMBER, match -> numbers.hold(match) ? match : KnownNumbers.unknown(match));
        checked = outsideBrackets(checked, KnownNumbers.NUMBER_WORD, word -> numbers.holdWord(word) ? word : "[X]");
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
}
