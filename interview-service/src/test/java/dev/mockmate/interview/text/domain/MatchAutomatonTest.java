package dev.mockmate.interview.text.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says of every text what RE2 says. */
class MatchAutomatonTest {

    private static final int TEXTS = 400;
    private static final String SIGNS = "abcde ABC 019 _-.,:;'\"\n\t[]{}<>()/|*#?!%x";
    private static final List<String> PIECES = List.of(
            "i ",
            "asked",
            "result",
            "score: ",
            "10/10",
            "[company]",
            "we ",
            "…",
            "\uD83D\uDE00",
            "é",
            "“",
            "in the end",
            "_",
            "\uD800",
            "situation:",
            " of ",
            "never",
            "x%");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\b(?:i|we)(?:'(?:d|ll))? [a-z]{2,}",
                "\\bab*c?\\b",
                "^\\s*(?:[*#>\\-]+ ?)*(?:situation|result|a)(?:\\*\\*)?\\s*(?:[:\\-]|$)",
                "\\[[^\\]]{1,6}\\]|<[^>]{1,6}>|_{3,}|\\{[^}]{1,4}\\}|\\.{4,}",
                "(?:scores?|result)\\s*[:=|]\\s*['\"*_]*(?:\\d+(?:\\.\\d+)?(?:\\s*/\\s*\\d+)?)(?:[,;]|$)",
                "^\\W*\\d+/\\d+\\W*$",
                "[^\\s,]*(?:,[^\\s,]{1,4}){2,}",
                "a(?:b|c|)*d",
                "\\Bc|e\\B",
                ".{3}\\n.",
                "(a|b)+?c{2}",
                "^$",
                "\\b",
                "[bcd]{3}|^[bcd]{2,}$|[a-z0-9]{9}",
                "x*"
            })
    void shouldSayOfEveryTextWhatTheExpressionSays(String regex) {
        for (boolean anyCase : new boolean[] {false, true}) {
            Pattern expression = Pattern.compile(regex, anyCase ? Pattern.CASE_INSENSITIVE : 0);
            MatchAutomaton automaton = MatchAutomaton.of(regex, anyCase).orElseThrow();
            for (String text : texts()) {
                assertThat(automaton.in(text))
                        .as("%s in %s", regex, text)
                        .isEqualTo(
                                expression.matcher(text).find() ? MatchAutomaton.Answer.YES : MatchAutomaton.Answer.NO);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a",
                "\\p{Lu}",
                "[[:alpha:]]",
                "a**",
                "a{2}{3}",
                "\\Aa",
                "é",
                "a)",
                "(?P<n>a)",
                "(?:a{1000}){1000}"
            })
    void shouldLeaveWhatIsWrittenInAnotherWayToTheExpression(String regex) {
        assertThat(MatchAutomaton.of(regex, false)).isEmpty();
    }

    @Test
    void shouldGiveUpATextThatNeedsTooManyStates() {
        MatchAutomaton automaton = MatchAutomaton.of("a[ab]{60}c", false).orElseThrow();
        Random random = new Random(7);
        String text = random.ints(20_000, 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(automaton.in(text)).isEqualTo(MatchAutomaton.Answer.UNKNOWN);
        assertThat(automaton.in("b" + "a".repeat(61) + "c")).isEqualTo(MatchAutomaton.Answer.YES);
    }

    private static List<String> texts() {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>(List.of("", "a", "\n", "i'd ask", "Situation:", "10/10", "[abc]"));
        while (texts.size() < TEXTS) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(12); at >= 0; at--) {
                text.append(
                        random.nextInt(3) == 0
                                ? PIECES.get(random.nextInt(PIECES.size()))
                                : SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
