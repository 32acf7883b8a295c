package dev.mockmate.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Tables for spreadsheets: RFC 4180 text that no spreadsheet takes for a formula: a text that begins with {@code = + - @}, a tab or a line break gets an
 * apostrophe before it. What a spreadsheet of another country takes for a separator is quoted too. Numbers stay as they are.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final String QUOTED = ";\t'";
    private static final CSVFormat PLAIN = format(QuoteMode.MINIMAL);
    private static final CSVFormat IN_QUOTES = format(QuoteMode.ALL_NON_NULL);

    private Csv() {}

    /** A line of fields; null is an empty field. */
    public static String line(Object... fields) {
        StringBuilder line = new StringBuilder();
        try {
            for (int field = 0; field < fields.length; field++) {
                print(fields[field], line, field == 0);
            }
            PLAIN.println(line);
        } catch (IOException neverOfABuilder) {
            throw new UncheckedIOException(neverOfABuilder);
        }
        return line.toString();
    }

    private static void print(Object value, StringBuilder line, boolean first) throws IOException {
        Object safe = value == null || value instanceof Number ? value : guarded(value.toString());
        boolean quoted = safe instanceof String text && text.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
        (quoted ? IN_QUOTES : PLAIN).print(safe, line, first);
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(firstVisible(text)) >= 0 ? "'" + text : text;
    }

    /** Spreadsheets skip spaces before a formula. */
    private static char firstVisible(String text) {
        return text.isBlank() || FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? text.charAt(0)
                : text.stripLeading().charAt(0);
    }

    private static CSVFormat format(QuoteMode mode) {
        return CSVFormat.RFC4180.builder().setNullString("").setQuoteMode(mode).get();
    }
}
