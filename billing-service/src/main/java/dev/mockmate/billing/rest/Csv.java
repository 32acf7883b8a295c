package dev.mockmate.billing.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * RFC 4180 text that no spreadsheet takes for a formula: a text that begins with {@code = + - @}, a tab or a line break gets an
 * apostrophe before it. Numbers stay as they are.
 */
final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final String QUOTED = ",\"\r\n;\t'";

    private Csv() {}

    /** A line of fields; null is an empty field. */
    static String line(Object... fields) {
        return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    private static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(firstVisible(text)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Spreadsheets skip spaces before a formula. */
    private static char firstVisible(String text) {
        return text.stripLeading().isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? text.charAt(0)
                : text.stripLeading().charAt(0);
    }
}
