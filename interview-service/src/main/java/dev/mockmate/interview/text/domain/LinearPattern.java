package dev.mockmate.interview.text.domain;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A search in text from outside whose time grows with the length of the text and no faster: RE2's regular expressions,
 * and in place of lookaround conditions on the few characters before and behind a match. They are checked after a match
 * was found; when one fails, the search goes on one character behind the start of that match.
 *
 * <p>An expression written in ASCII alone sees letters and digits of other scripts as parts of words: {@code \b} does not
 * stand inside "naïve", and {@code \w} matches all of it.
 */
public final class LinearPattern {

    /** How far the conditions see, in UTF-16 units. */
    private static final int CONTEXT = 48;

    private final Expression expression;
    private final boolean anyCase;
    private final List<Condition> conditions;

    private LinearPattern(Expression expression, boolean anyCase, List<Condition> conditions) {
        this.expression = expression;
        this.anyCase = anyCase;
        this.conditions = List.copyOf(conditions);
    }

    /**
     * What was found.
     *
     * @param groupStart where the first group stands, the match itself when the expression has none
     * @param group its text
     */
    public record Match(int start, int end, String text, int groupStart, String group) {}

    @FunctionalInterface
    private interface Condition {
        boolean holds(String text, Match match);
    }

    public static LinearPattern of(String regex) {
        return new LinearPattern(Expression.of(regex, false), false, List.of());
    }

    public static LinearPattern anyCase(String regex) {
        return new LinearPattern(Expression.of(regex, true), true, List.of());
    }

    /** An expression for text in lower case that begins a word; what stands behind an apostrophe begins none. */
    public static LinearPattern cue(String regex) {
        return of("\\b(?:" + regex + ")").with((text, match) -> !continues(text, match.start()));
    }

    /** Only where the match follows on this; the expression has to end right before the match. */
    public LinearPattern after(String regex) {
        Expression before = Expression.of("(?:" + regex + ")$", anyCase);
        return with((text, match) -> before.in(text.substring(Math.max(0, match.start() - CONTEXT), match.start())));
    }

    public LinearPattern notAfter(String regex) {
        Expression before = Expression.of("(?:" + regex + ")$", anyCase);
        return with((text, match) -> !before.in(text.substring(Math.max(0, match.start() - CONTEXT), match.start())));
    }

    /** Only where the first group does not follow on the one when it is the other. */
    public LinearPattern without(String before, String group) {
        Expression one = Expression.of("(?:" + before + ")$", anyCase);
        Expression other = Expression.of("^(?:" + group + ")$", anyCase);
        return with((text, match) -> !other.in(match.group())
                || !one.in(text.substring(Math.max(0, match.groupStart() - CONTEXT), match.groupStart())));
    }

    /** Only where the match is followed by this. */
    public LinearPattern before(String regex) {
        Expression behind = Expression.of("^(?:" + regex + ")", anyCase);
        return with((text, match) ->
                behind.in(text.substring(match.end(), Math.min(text.length(), match.end() + CONTEXT))));
    }

    public LinearPattern notBefore(String regex) {
        Expression behind = Expression.of("^(?:" + regex + ")", anyCase);
        return with((text, match) ->
                !behind.in(text.substring(match.end(), Math.min(text.length(), match.end() + CONTEXT))));
    }

    /** Only where the first group does not begin with this. */
    public LinearPattern groupIsNot(String regex) {
        Expression no = Expression.of("^(?:" + regex + ")", anyCase);
        return with((text, match) ->
                !no.in(text.substring(match.groupStart(), Math.min(text.length(), match.groupStart() + CONTEXT))));
    }

    /** Only where no letter stands right before or behind. */
    public LinearPattern asWord() {
        return with((text, match) -> (match.start() == 0 || !Character.isLetter(text.codePointBefore(match.start())))
                && (match.end() == text.length() || !Character.isLetter(text.codePointAt(match.end()))));
    }

    public boolean in(String text) {
        return conditions.isEmpty() ? expression.in(text) : next(expression.matcher(text), text, 0) != null;
    }

    public Optional<Match> first(String text) {
        return Optional.ofNullable(next(expression.matcher(text), text, 0));
    }

    /** Where the first match begins, or -1. */
    public int startIn(String text) {
        return first(text).map(Match::start).orElse(-1);
    }

    public int count(String text) {
        return all(text).size();
    }

    /** All matches that do not overlap, from left to right. */
    public List<Match> all(String text) {
        List<Match> all = new ArrayList<>();
        Matcher matcher = expression.matcher(text);
        for (Match match = next(matcher, text, 0); match != null; match = next(matcher, text, goOn(match))) {
            all.add(match);
        }
        return all;
    }

    /** The text with each match replaced, word for word. */
    public String replaceAll(String text, String replacement) {
        return replaceAll(text, match -> replacement);
    }

    public String replaceAll(String text, Function<Match, String> replacement) {
        return replaced(text, all(text), replacement);
    }

    public String replaceFirst(String text, String replacement) {
        return replaced(text, first(text).stream().toList(), match -> replacement);
    }

    private static String replaced(String text, List<Match> matches, Function<Match, String> replacement) {
        if (matches.isEmpty()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int from = 0;
        for (Match match : matches) {
            replaced.append(text, from, match.start()).append(replacement.apply(match));
            from = match.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private Match next(Matcher matcher, String text, int from) {
        int at = from;
        while (at <= text.length() && matcher.find(at)) {
            Match match = match(matcher, text);
            if (conditions.stream().allMatch(condition -> condition.holds(text, match))) {
                return match;
            }
            at = match.start() + 1;
        }
        return null;
    }

    private static Match match(Matcher matcher, String text) {
        int start = matcher.start();
        int end = matcher.end();
        boolean grouped = matcher.groupCount() > 0 && matcher.start(1) >= 0;
        int groupStart = grouped ? matcher.start(1) : start;
        String whole = text.substring(start, end);
        return new Match(start, end, whole, groupStart, grouped ? text.substring(groupStart, matcher.end(1)) : whole);
    }

    private static int goOn(Match match) {
        return match.end() > match.start() ? match.end() : match.end() + 1;
    }

    private LinearPattern with(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new LinearPattern(expression, anyCase, all);
    }

    private static boolean continues(String text, int at) {
        return at > 0 && (text.charAt(at - 1) == '\'' || Words.isPartOfAWord(text.codePointBefore(at)));
    }

    /** @param ascii whether it is written in ASCII alone, without classes of Unicode */
    private record Expression(Pattern pattern, boolean ascii) {

        public static Expression of(String regex, boolean anyCase) {
            boolean ascii =
                    regex.chars().allMatch(one -> one < 0x80) && !regex.contains("\\p") && !regex.contains("\\x");
            return new Expression(Pattern.compile(regex, anyCase ? Pattern.CASE_INSENSITIVE : 0), ascii);
        }

        public boolean in(String text) {
            return matcher(text).find();
        }

        Matcher matcher(String text) {
            return pattern.matcher(ascii ? inAscii(text) : text);
        }

        /** The same length, with an underscore for each unit of a letter or digit beyond ASCII. */
        private static String inAscii(String text) {
            int at = 0;
            while (at < text.length() && text.charAt(at) < 0x80) {
                at++;
            }
            if (at == text.length()) {
                return text;
            }
            char[] units = text.toCharArray();
            while (at < units.length) {
                int point = text.codePointAt(at);
                int next = at + Character.charCount(point);
                boolean part = point >= 0x80 && Words.isPartOfAWord(point);
                while (at < next) {
                    units[at] = part ? '_' : units[at];
                    at++;
                }
            }
            return new String(units);
        }
    }
}
