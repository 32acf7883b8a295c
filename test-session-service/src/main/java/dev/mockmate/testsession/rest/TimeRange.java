package dev.mockmate.testsession.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * {@code ?from=&to=} as a {@code @BeanParam}: RFC 3339 dates, both included, days in UTC; or times, the last one not included.
 */
public class TimeRange {
    private static final int DATE = 10;
    private static final int DEFAULT_DAYS = 30;
    private static final Duration LONGEST = Duration.ofDays(366);

    @QueryParam("from")
    @Parameter(description = "first day (UTC) like 2026-01-31, or a time like 2026-01-31T10:00:00Z")
    String from;

    @QueryParam("to")
    @Parameter(description = "last day (UTC), or a time before which")
    String to;

    /** A period {@code [from, to)}. */
    public record Period(Instant from, Instant to) {}

    /**
     * From when; empty without a bound.
     *
     * @throws ProblemException {@link CommonProblem#INVALID_PARAMETER}
     */
    public Optional<Instant> first() {
        return Optional.ofNullable(from).map(text -> parse(text, 0));
    }

    /**
     * Before when; empty without a bound.
     *
     * @throws ProblemException {@link CommonProblem#INVALID_PARAMETER}
     */
    public Optional<Instant> end() {
        return Optional.ofNullable(to).map(text -> parse(text, 1));
    }

    /**
     * A period of at most 366 days; without bounds, the last 30 days with today.
     *
     * @throws ProblemException {@link CommonProblem#INVALID_PARAMETER}
     */
    public Period bounded(Instant now) {
        Instant tomorrow = day(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
        Instant end = end().orElse(tomorrow);
        Instant first = first().orElse(end.minus(Duration.ofDays(DEFAULT_DAYS)));
        if (!first.isBefore(end) || Duration.between(first, end).compareTo(LONGEST) > 0) {
            throw ProblemException.of(
                    CommonProblem.INVALID_PARAMETER, "from is before to, and at most 366 days are asked for.");
        }
        return new Period(first, end);
    }

    private static Instant parse(String text, int daysAfter) {
        try {
            Instant time = text.length() == DATE ? day(LocalDate.parse(text).plusDays(daysAfter)) : Instant.parse(text);
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1970 && year <= 9999) {
                return time;
            }
        } catch (DateTimeException notATime) {
            throw malformed();
        }
        throw malformed();
    }

    private static Instant day(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static ProblemException malformed() {
        return ProblemException.of(
                CommonProblem.INVALID_PARAMETER,
                "from and to are dates like 2026-01-31, or times like 2026-01-31T10:00:00Z.");
    }
}
