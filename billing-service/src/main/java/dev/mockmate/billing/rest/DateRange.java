package dev.mockmate.billing.rest;

import com.google.re2j.Pattern;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * {@code ?from=&to=} as a {@code @BeanParam}: RFC 3339 dates (UTC), both included; the last 30 days by default, at most 366. From an
 * earlier day alone the first 366 are meant.
 */
public class DateRange {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;

    @QueryParam("from")
    @Parameter(
            description = "first day, UTC; 29 days before the last one by default; at most 366 days",
            schema = @Schema(format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "last day, UTC; by default today, or the 366th from the first if that is sooner",
            schema = @Schema(format = "date"))
    String to;

    /** From when to when, both included. */
    record Days(LocalDate from, LocalDate to) {}

    /**
     * The days that are meant.
     *
     * @throws ProblemException {@link CommonProblem#INVALID_PARAMETER}
     */
    Days days(LocalDate today) {
        LocalDate last = to == null ? lastOf(today) : parse(to);
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : parse(from);
        if (first.isAfter(last) || !last.isBefore(first.plusDays(MAX_DAYS))) {
            throw ProblemException.of(
                    CommonProblem.INVALID_PARAMETER, "from is not after to, and at most 366 days are asked for.");
        }
        return new Days(first, last);
    }

    private LocalDate lastOf(LocalDate today) {
        LocalDate reached = from == null ? today : parse(from).plusDays(MAX_DAYS - 1L);
        return reached.isBefore(today) ? reached : today;
    }

    private static LocalDate parse(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return ProblemException.of(CommonProblem.INVALID_PARAMETER, "from and to are dates like 2026-01-31.");
    }
}
