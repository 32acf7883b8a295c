package dev.mockmate.interview.conversation.rest;

import dev.mockmate.interview.exchange.store.InterviewFilter;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** {@code ?from&to&status&q} of the list of interviews, as a {@code @BeanParam}. */
public class InterviewQuery {
    private static final Set<String> STATUSES =
            Set.of("planned", "asking", "answering", "assessing", "all_asked", "finished");
    private static final int LONGEST_TEXT = 200;
    private static final int LAST_YEAR = 9999;

    @Context
    UriInfo uri;

    @QueryParam("from")
    @Parameter(description = "RFC 3339 time, or a date (UTC); prepared then or later")
    String from;

    @QueryParam("to")
    @Parameter(description = "RFC 3339 time before which it was prepared, or a date (UTC), which is included")
    String to;

    @QueryParam("status")
    @Parameter(description = "planned, asking, answering, assessing, all_asked or finished")
    String status;

    @QueryParam("q")
    @Parameter(description = "part of the job title or the company, up to 200 characters")
    String text;

    /**
     * The filter.
     *
     * @throws ProblemException {@link CommonProblem#INVALID_PARAMETER}
     */
    InterviewFilter filter() {
        refuseEmpty("from", from);
        refuseEmpty("to", to);
        refuseEmpty("status", status);
        refuseEmpty("q", text);
        if (status != null && !STATUSES.contains(status)) {
            throw invalid("status is one of planned, asking, answering, assessing, all_asked and finished.");
        }
        if (text != null && (text.length() > LONGEST_TEXT || text.isBlank() || text.indexOf(0) >= 0)) {
            throw invalid("q is a text of 1 to 200 characters.");
        }
        return new InterviewFilter(
                time(from, false), time(to, true), Optional.ofNullable(status), Optional.ofNullable(text));
    }

    /** A parameter that was sent without a value is bound as one that was not sent. */
    private void refuseEmpty(String name, String value) {
        if ((value == null || value.isEmpty()) && uri.getQueryParameters().containsKey(name)) {
            throw invalid(name + " has no value; leave it out.");
        }
    }

    private static Optional<Instant> time(String value, boolean wholeDay) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            OffsetDateTime sent = isDate(value)
                    ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value);
            if (sent.getYear() < 0 || sent.getYear() > LAST_YEAR) {
                throw invalid("from and to are in the years 0 to 9999.");
            }
            return Optional.of(sent.plusDays(wholeDay && isDate(value) ? 1 : 0).toInstant());
        } catch (DateTimeException unreadable) {
            throw invalid("from and to are times like 2026-01-31T10:00:00Z, or dates like 2026-01-31.");
        }
    }

    private static boolean isDate(String value) {
        return value.length() == "2026-01-31".length();
    }

    private static ProblemException invalid(String advice) {
        return ProblemException.of(CommonProblem.INVALID_PARAMETER, advice);
    }
}
