package dev.mockmate.testsession.csv;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as comma-separated values (RFC 4180, UTF-8, a header line). Texts that a spreadsheet would take for a formula get an
 * apostrophe before them.
 */
public final class CsvTable {
    /** Its media type. */
    public static final String TYPE = "text/csv";

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "csv"))
            .build();

    private final String[] header;
    private final List<Object[]> rows = new ArrayList<>();

    /** A table with these columns. */
    public CsvTable(String... header) {
        this.header = header.clone();
    }

    /** Whether a request would rather have a table than JSON. */
    public static boolean isAskedFor(Request request) {
        Variant best = request.selectVariant(VARIANTS);
        return best != null && "csv".equals(best.getMediaType().getSubtype());
    }

    /** Adds a row; nothing stands for null. */
    public CsvTable row(Object... values) {
        rows.add(Arrays.stream(values).map(CsvTable::cell).toArray());
        return this;
    }

    /** The answer to a request. */
    public Response.ResponseBuilder answer() {
        return Response.ok(text(), TYPE + ";charset=UTF-8;header=present").header("Vary", "Accept");
    }

    /** The answer to a request for a page; the header {@code Link} leads to the next one. */
    public Response answer(String nextCursor, UriInfo uri) {
        if (nextCursor == null) {
            return answer().build();
        }
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", nextCursor)
                .build();
        return answer().header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"")
                .build();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        CSVFormat format =
                CSVFormat.Builder.create(CSVFormat.RFC4180).setHeader(header).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(rows);
        } catch (IOException memoryDoesNotFail) {
            throw new IllegalStateException(memoryDoesNotFail);
        }
        return text.toString();
    }

    private static Object cell(Object value) {
        if (value instanceof Number) {
            return value;
        }
        String text = Objects.toString(value, "");
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
