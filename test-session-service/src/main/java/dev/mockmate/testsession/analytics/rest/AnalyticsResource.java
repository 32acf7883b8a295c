package dev.mockmate.testsession.analytics.rest;

import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.analytics.application.ReadAnalytics;
import dev.mockmate.testsession.analytics.application.ReadAnalytics.Analytics;
import dev.mockmate.testsession.analytics.store.TestFigures.OfStatus;
import dev.mockmate.testsession.csv.CsvTable;
import dev.mockmate.testsession.rest.TimeRange;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures over tests. */
@Path("/api/test-session/analytics")
@Tag(name = "Analytics")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class AnalyticsResource {
    private final CurrentTestCaller caller;
    private final ReadAnalytics analytics;
    private final Now now;

    AnalyticsResource(CurrentTestCaller caller, ReadAnalytics analytics, Now now) {
        this.caller = caller;
        this.analytics = analytics;
        this.now = now;
    }

    /**
     * The tests that began in the period and stand like this now.
     *
     * @param percentage of all that began in it, with two decimals
     */
    @Schema(name = "TestsByStatus")
    record ByStatus(
            @Schema(enumeration = {"active", "completed", "abandoned"})
            String status,

            long count,
            double percentage) {}

    /** What happened on a day (UTC). */
    @Schema(name = "TestsByDay")
    record ByDay(LocalDate date, long started, long completed, long abandoned) {}

    /**
     * The figures.
     *
     * @param averageMinutes from the beginning to the end of completed tests, with two decimals; null when there are none
     */
    @Schema(name = "TestAnalytics")
    record Figures(
            boolean success,
            List<ByStatus> byStatus,
            @Schema(nullable = true) Double averageMinutes,
            List<ByDay> byDay) {
        static Figures of(Analytics read) {
            long all = read.byStatus().stream().mapToLong(OfStatus::count).sum();
            return new Figures(
                    true,
                    read.byStatus().stream()
                            .map(one -> new ByStatus(
                                    one.status(), one.count(), all == 0 ? 0 : round(100.0 * one.count() / all)))
                            .toList(),
                    read.byStatus().stream()
                            .map(OfStatus::minutes)
                            .filter(OptionalDouble::isPresent)
                            .map(minutes -> round(minutes.getAsDouble()))
                            .findFirst()
                            .orElse(null),
                    read.byDay().stream()
                            .map(day -> new ByDay(day.date(), day.started(), day.completed(), day.abandoned()))
                            .toList());
        }

        private static double round(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.TYPE})
    @Operation(
            summary = "How the organisation's tests went",
            operationId = "testAnalytics",
            description =
                    "The last 30 days where nothing else is asked for, at most 366. As text/csv: a line for each day.")
    @APIResponse(
            responseCode = "200",
            description = "the figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Figures.class)),
                @Content(mediaType = CsvTable.TYPE, schema = @Schema(implementation = String.class))
            })
    public Uni<Response> analytics(@BeanParam TimeRange range, @Context Request request) {
        TimeRange.Period period = range.bounded(now.get());
        boolean asTable = CsvTable.isAskedFor(request);
        return analytics
                .of(caller.get().organisation(), period.from(), period.to())
                .map(Figures::of)
                .map(figures -> asTable
                        ? table(figures).answer().build()
                        : Response.ok(figures, MediaType.APPLICATION_JSON_TYPE).build());
    }

    private static CsvTable table(Figures figures) {
        CsvTable table = new CsvTable("date", "started", "completed", "abandoned");
        figures.byDay().forEach(day -> table.row(day.date(), day.started(), day.completed(), day.abandoned()));
        return table;
    }
}
