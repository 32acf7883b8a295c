package dev.mockmate.testsession.coderun.domain;

import dev.mockmate.testsession.question.domain.Checker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Compares what a program wrote with what was expected (rule <b>verdicts</b>; docs/verdicts.md says what other judges do).
 *
 * <p>Bytes are compared, never characters: nothing is normalised, an output that is no UTF-8 equals no text. Blanks are those of
 * ASCII (space, tab, CR, LF, VT, FF). CRLF ends a line like LF, except for {@code exact}. An output that {@code exact} or
 * {@code trimmed} refuses but whose words are the expected ones is {@code output_whitespace_mismatch}. Of numbers, two integers
 * must be equal; otherwise they may differ by the tolerance, absolutely or relatively to the expected one. {@code nan} equals
 * nothing but {@code nan}, an infinity nothing but itself.
 */
public final class OutputChecker {
    private OutputChecker() {}

    /** The status of a program that ended well. */
    public static ExecutionStatus check(Checker checker, String expectedOutput, byte[] actualOutput) {
        String expected = new String(expectedOutput.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String actual = new String(actualOutput, StandardCharsets.ISO_8859_1);
        return switch (checker.type()) {
            case EXACT -> strict(expected.equals(actual), expected, actual);
            case TRIMMED -> strict(lines(expected).equals(lines(actual)), expected, actual);
            case TOKENS -> status(tokens(expected).equals(tokens(actual)));
            case FLOAT -> status(alike(tokens(expected), tokens(actual), checker.tolerance()));
            case UNORDERED_LINES -> status(sorted(lines(expected)).equals(sorted(lines(actual))));
        };
    }

    private static ExecutionStatus status(boolean isRight) {
        return isRight ? ExecutionStatus.ACCEPTED : ExecutionStatus.WRONG_OUTPUT;
    }

    private static ExecutionStatus strict(boolean isRight, String expected, String actual) {
        if (isRight) {
            return ExecutionStatus.ACCEPTED;
        }
        return tokens(expected).equals(tokens(actual))
                ? ExecutionStatus.OUTPUT_WHITESPACE_MISMATCH
                : ExecutionStatus.WRONG_OUTPUT;
    }

    /** Lines without the blanks at their ends, and without the empty ones at the end. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            lines.add(withoutBlanksAtTheEnd(text, start, end));
            start = end + 1;
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static String withoutBlanksAtTheEnd(String text, int start, int end) {
        int last = end;
        while (last > start && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return text.substring(start, last);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || isBlank(text.charAt(i));
            if (blank && start >= 0) {
                tokens.add(text.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return tokens;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return sorted;
    }

    private static boolean alike(List<String> expected, List<String> actual, double tolerance) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!NumberText.alike(expected.get(i), actual.get(i), tolerance)) {
                return false;
            }
        }
        return true;
    }
}
