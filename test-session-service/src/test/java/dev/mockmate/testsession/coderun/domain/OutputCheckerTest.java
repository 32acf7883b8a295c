package dev.mockmate.testsession.coderun.domain;

import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.ACCEPTED;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.OUTPUT_WHITESPACE_MISMATCH;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.WRONG_OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mockmate.testsession.question.domain.Checker;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verdict table: what each checker says, beside what the judges do that document it (DMOJ's {@code standard} and {@code
 * floats}, Judge0, CodeRunner's equality grader, testlib). Where they differ, the row says whom we follow.
 */
class OutputCheckerTest {
    private static final Checker EXACT = new Checker(Checker.Type.EXACT, 0);
    private static final Checker TRIMMED = new Checker(Checker.Type.TRIMMED, 0);
    private static final Checker TOKENS = new Checker(Checker.Type.TOKENS, 0);
    private static final Checker LINES = new Checker(Checker.Type.UNORDERED_LINES, 0);
    private static final Checker FLOAT = new Checker(Checker.Type.FLOAT, 1e-6);

    private static Stream<Arguments> verdicts() {
        return Stream.of(
                row("the same", EXACT, "1\n", "1\n", ACCEPTED),
                row("a final line end counts", EXACT, "1\n", "1", OUTPUT_WHITESPACE_MISMATCH),
                row("CRLF counts", EXACT, "1\n", "1\r\n", OUTPUT_WHITESPACE_MISMATCH),
                row("another word", EXACT, "1\n", "2\n", WRONG_OUTPUT),
                row("empty output", EXACT, "", "", ACCEPTED),
                row("Judge0, CodeRunner: final line end is nothing", TRIMMED, "1\n", "1", ACCEPTED),
                row("Judge0, CodeRunner: blanks at line ends are nothing", TRIMMED, "1\n2\n", "1  \n2\t\n", ACCEPTED),
                row("Judge0, CodeRunner: empty lines at the end are nothing", TRIMMED, "1\n", "1\n\n \n", ACCEPTED),
                row("all judges: CRLF is LF", TRIMMED, "1\n2\n", "1\r\n2\r\n", ACCEPTED),
                row("expected with CRLF", TRIMMED, "1\r\n2\r\n", "1\n2\n", ACCEPTED),
                row("Judge0: inner blanks count", TRIMMED, "1 2\n", "1  2\n", OUTPUT_WHITESPACE_MISMATCH),
                row(
                        "CodeRunner near equality: tab is no blank",
                        TRIMMED,
                        "1 2\n",
                        "1\t2\n",
                        OUTPUT_WHITESPACE_MISMATCH),
                row("leading blanks count", TRIMMED, "1\n", " 1\n", OUTPUT_WHITESPACE_MISMATCH),
                row("empty lines in between count", TRIMMED, "1\n2\n", "1\n\n2\n", OUTPUT_WHITESPACE_MISMATCH),
                row("words joined are other words", TRIMMED, "1 23\n", "12 3\n", WRONG_OUTPUT),
                row("not Judge0, which refuses it: nothing equals nothing", TRIMMED, "", "", ACCEPTED),
                row("nothing equals empty lines", TRIMMED, "", "\n\n", ACCEPTED),
                row("nothing where something is expected", TRIMMED, "1\n", "", WRONG_OUTPUT),
                row("something where nothing is expected", TRIMMED, "", "1\n", WRONG_OUTPUT),
                row("case counts", TRIMMED, "Yes\n", "yes\n", WRONG_OUTPUT),
                row("not CodeRunner on PHP 8: numbers are text", TRIMMED, "10\n", "1e1\n", WRONG_OUTPUT),
                row("nobody normalises Unicode", TRIMMED, "\u00e9\n", "e\u0301\n", WRONG_OUTPUT),
                row("Unicode as it is", TRIMMED, "Zoë 漢字 😀\n", "Zoë 漢字 😀", ACCEPTED),
                row("a no-break space is no blank", TRIMMED, "1\n", "1\u00a0\n", WRONG_OUTPUT),
                row("a byte order mark counts", TRIMMED, "1\n", "\ufeff1\n", WRONG_OUTPUT),
                row("NUL counts", TRIMMED, "1\n", "1\0\n", WRONG_OUTPUT),
                row("DMOJ, testlib wcmp: blanks part words", TOKENS, "1 2 3\n", "1\n2\t 3", ACCEPTED),
                row("DMOJ: empty lines are dropped", TOKENS, "1\n2\n", "\n\n1\n\n2\n", ACCEPTED),
                row("CRLF parts words", TOKENS, "1\n2\n", "1\r\n2\r\n", ACCEPTED),
                row("a word too many", TOKENS, "1 2\n", "1 2 3\n", WRONG_OUTPUT),
                row("the order counts", TOKENS, "1 2\n", "2 1\n", WRONG_OUTPUT),
                row("not Kattis: case counts", TOKENS, "YES\n", "yes\n", WRONG_OUTPUT),
                row("nothing", TOKENS, "", " \n", ACCEPTED),
                row("lines in any order", LINES, "a\nb\nc\n", "c\na\nb", ACCEPTED),
                row("as often as expected", LINES, "a\na\nb\n", "a\nb\nb\n", WRONG_OUTPUT),
                row("not DMOJ easy, which passes anagrams", LINES, "abc\n", "cba\n", WRONG_OUTPUT),
                row("within the absolute tolerance", FLOAT, "0.5\n", "0.5000009\n", ACCEPTED),
                row("outside", FLOAT, "0.5\n", "0.500002\n", WRONG_OUTPUT),
                row("DMOJ, testlib rcmp: or the relative one", FLOAT, "1000000.0\n", "1000000.9\n", ACCEPTED),
                row("relative to the expected one", FLOAT, "1e10\n", "1.0000005e10\n", ACCEPTED),
                row("negative zero", FLOAT, "0.0\n", "-0.0\n", ACCEPTED),
                row("an integer for a fraction", FLOAT, "3.0\n", "3\n", ACCEPTED),
                row("not DMOJ: integers are exact", FLOAT, "1000000\n", "1000001\n", WRONG_OUTPUT),
                row("integers without leading zeros", FLOAT, "7\n", "+007\n", ACCEPTED),
                row("huge integers", FLOAT, "123456789012345678901\n", "123456789012345678902\n", WRONG_OUTPUT),
                row("not DMOJ, where NaN equals nothing: it equals itself", FLOAT, "nan\n", "NaN\n", ACCEPTED),
                row("NaN is no number", FLOAT, "1.0\n", "nan\n", WRONG_OUTPUT),
                row("a number is not NaN", FLOAT, "nan\n", "1.0\n", WRONG_OUTPUT),
                row("infinity equals itself", FLOAT, "inf\n", "Infinity\n", ACCEPTED),
                row("its sign counts", FLOAT, "inf\n", "-inf\n", WRONG_OUTPUT),
                row("no number is near infinity", FLOAT, "inf\n", "1e308\n", WRONG_OUTPUT),
                row("what overflows is not infinity", FLOAT, "1.0\n", "1e999\n", WRONG_OUTPUT),
                row("nor near another overflow", FLOAT, "1e999\n", "2e999\n", WRONG_OUTPUT),
                row("Java's suffixes are no numbers", FLOAT, "1.0\n", "1.0f\n", WRONG_OUTPUT),
                row("nor hexadecimal", FLOAT, "16.0\n", "0x10p0\n", WRONG_OUTPUT),
                row("words among numbers", FLOAT, "mean 2.5\n", "mean   2.5000001\n", ACCEPTED),
                row("other words", FLOAT, "mean 2.5\n", "avg 2.5\n", WRONG_OUTPUT),
                row("a comma is no point", FLOAT, "2.5\n", "2,5\n", WRONG_OUTPUT));
    }

    private static Arguments row(String why, Checker checker, String expected, String actual, ExecutionStatus status) {
        return arguments(why, checker, expected, actual, status);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("verdicts")
    void shouldSayWhatTheTableSays(
            String why, Checker checker, String expected, String actual, ExecutionStatus status) {
        assertThat(OutputChecker.check(checker, expected, actual.getBytes(StandardCharsets.UTF_8)))
                .as(why)
                .isEqualTo(status);
    }

    @Test
    void shouldTakeBytesThatAreNoTextForNoText() {
        byte[] broken = {(byte) 0xff, '\n'};
        assertThat(OutputChecker.check(TRIMMED, "\ufffd\n", broken)).isEqualTo(WRONG_OUTPUT);
    }

    @Test
    void shouldCompareLongOutputsQuickly() {
        String line = "1 ".repeat(200_000) + "\n";
        byte[] output = line.getBytes(StandardCharsets.UTF_8);
        for (Checker checker : new Checker[] {EXACT, TRIMMED, TOKENS, FLOAT, LINES}) {
            assertThat(OutputChecker.check(checker, line, output)).isEqualTo(ACCEPTED);
        }
    }
}
