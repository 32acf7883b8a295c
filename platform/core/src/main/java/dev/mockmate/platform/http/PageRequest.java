package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a list, as a {@code @BeanParam}: {@code ?limit=} (1–100, default 20) and {@code ?cursor=}. */
public class PageRequest {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @Parameter(description = "items per page", schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20"))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "next_cursor of the page before")
    String cursor;

    /**
     * How many items the page may have.
     *
     * @throws ProblemException {@link CommonProblem#INVALID_PARAMETER}
     */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "limit is a number from 1 to 100.");
        }
        return limit;
    }

    /** Where the page begins; empty for the first one. */
    public Optional<Cursor> after() {
        return Cursor.decode(cursor);
    }
}
