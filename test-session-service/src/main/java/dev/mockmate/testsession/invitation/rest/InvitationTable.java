package dev.mockmate.testsession.invitation.rest;

import dev.mockmate.platform.text.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a table of people to be invited: CSV (RFC 4180) with a heading, as spreadsheets write it: also with semicolons and empty rows. */
final class InvitationTable {
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_EXTRA = 300;
    private static final String EMAIL = "email";
    private static final Set<String> COLUMNS = Set.of(EMAIL, "name", "extra_time_percent");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private InvitationTable() {}

    /**
     * A line of the table.
     *
     * @param row counted from 1, the heading not counted
     * @param name null when there is none
     * @param extraTimePercent null when there is none
     * @param error what is wrong with it; empty when nothing is
     */
    record Line(long row, String email, String name, Integer extraTimePercent, String error) {}

    /** No table at all. */
    static final class UnreadableException extends Exception {
        private UnreadableException(String message) {
            super(message);
        }
    }

    static List<Line> read(String text) throws UnreadableException {
        String table = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (CSVParser parser = format(table).parse(new StringReader(table))) {
            List<String> header = parser.getHeaderNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            if (!header.contains(EMAIL) || !COLUMNS.containsAll(header)) {
                throw new UnreadableException("The first line names the columns: email, name, extra_time_percent.");
            }
            List<Line> lines = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (CSVRecord row : parser) {
                if (row.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (lines.size() == MOST) {
                    throw new UnreadableException("A table has at most " + MOST + " lines.");
                }
                lines.add(line(row, seen));
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new UnreadableException("The body is no CSV with a heading.");
        }
    }

    /** Spreadsheets of countries that write 1,5 part fields by semicolons. */
    private static CSVFormat format(String table) {
        String heading = table.lines().findFirst().orElse("");
        return heading.contains(";") && !heading.contains(",")
                ? FORMAT.builder().setDelimiter(';').get()
                : FORMAT;
    }

    private static Line line(CSVRecord row, Set<String> seen) {
        if (!row.isConsistent()) {
            return wrong(row, "has another number of fields than the heading");
        }
        String email = row.get(EMAIL);
        String name = field(row, "name");
        String extra = field(row, "extra_time_percent");
        if (!InvitationRequestMapper.isAddress(email) || email.length() > InvitationRequests.LONGEST_MAIL) {
            return wrong(row, "email is no mail address");
        }
        if (!seen.add(email.toLowerCase(Locale.ROOT))) {
            return wrong(row, "email stands in an earlier line");
        }
        if (name != null && (name.length() > LONGEST_NAME || !Texts.isVisible(name))) {
            return wrong(row, "name has 1 to " + LONGEST_NAME + " characters");
        }
        Integer percent = percent(extra);
        if (extra != null && percent == null) {
            return wrong(row, "extra_time_percent is a whole number from 0 to " + MOST_EXTRA);
        }
        return new Line(row.getRecordNumber(), email, name, percent, "");
    }

    private static Integer percent(String text) {
        boolean number = text != null
                && text.length() <= 3
                && !text.isEmpty()
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(text) <= MOST_EXTRA ? Integer.valueOf(text) : null;
    }

    private static String field(CSVRecord row, String column) {
        return row.isMapped(column) && !row.get(column).isEmpty() ? row.get(column) : null;
    }

    private static Line wrong(CSVRecord row, String error) {
        return new Line(row.getRecordNumber(), "", null, null, error);
    }
}
