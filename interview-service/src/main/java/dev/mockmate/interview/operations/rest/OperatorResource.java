package dev.mockmate.interview.operations.rest;

import dev.mockmate.interview.operations.application.ReadCosts;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What operators see of the model: what it costs. */
@Path("/api/mock")
@RolesAllowed(Roles.ADMIN)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class OperatorResource {
    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final ReadCosts costs;
    private final CurrentCaller caller;
    private final Now now;

    OperatorResource(ReadCosts costs, CurrentCaller caller, Now now) {
        this.costs = costs;
        this.caller = caller;
        this.now = now;
    }

    /** The calls of one day, model and purpose; {@code cost} is null when no prices are configured. */
    @Schema(name = "ModelCost")
    public record CostView(
            LocalDate date,
            String model,
            String purpose,
            long calls,
            long failed,
            long tokensIn,
            long tokensOut,
            @Schema(nullable = true) BigDecimal cost) {

        static CostView of(ReadCosts.Cost cost) {
            return new CostView(
                    cost.day().date(),
                    cost.day().model(),
                    cost.day().purpose(),
                    cost.day().calls(),
                    cost.day().failed(),
                    cost.day().tokensIn(),
                    cost.day().tokensOut(),
                    cost.amount().orElse(null));
        }
    }

    /** What the model was used for between two days, both included (UTC). */
    @Schema(name = "ModelCosts")
    public record CostsView(LocalDate from, LocalDate to, String currency, List<CostView> items) {}

    @GET
    @Path("/costs")
    @Operation(summary = "What the model was used for and what that cost, by day (UTC); the last 30 days by default")
    public Uni<CostsView> costs(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate last = to == null ? LocalDate.ofInstant(now.get(), ZoneOffset.UTC) : day(to);
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : day(from);
        if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS - 1L))) {
            throw ProblemException.of(
                    CommonProblem.INVALID_PARAMETER, "from is not after to, and at most 366 days are asked for.");
        }
        return costs.between(first, last)
                .map(found -> new CostsView(
                        first,
                        last,
                        costs.currency(),
                        found.stream().map(CostView::of).toList()));
    }

    private static LocalDate day(String text) {
        try {
            if (text.length() == "2026-01-31".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "from and to are dates like 2026-01-31.");
    }
}
