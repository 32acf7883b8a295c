package dev.mockmate.testsession.csv;

import dev.mockmate.platform.text.Csv;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values ({@link Csv}, UTF-8, a header line).
 */
public final class CsvTable {
    /** Its media type. */
    public static final String TYPE = "text/csv";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "csv"))
            .build();

    private final List<Object[]> rows = new ArrayList<>();

    /** A table with these columns. */
    public CsvTable(String... header) {
        rows.add(header.clone());
    }

    /** Whether a request would rather have a table than JSON. */
    public static boolean isAskedFor(Request request) {
        Variant best = request.selectVariant(VARIANTS);
        return best != null && "csv".equals(best.getMediaType().getSubtype());
    }

    /** Adds a row; nothing stands for null. */
    public CsvTable row(Object... values) {
        rows.add(values.clone());
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
        return rows.stream().map(Csv::line).collect(Collectors.joining());
    }
}
