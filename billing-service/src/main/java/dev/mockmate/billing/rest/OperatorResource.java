package dev.mockmate.billing.rest;

import dev.mockmate.billing.application.GrantCredits;
import dev.mockmate.billing.application.Reconcile;
import dev.mockmate.billing.application.RefundCredits;
import dev.mockmate.billing.domain.Grant;
import dev.mockmate.billing.domain.GrantSource;
import dev.mockmate.billing.rest.CreditViews.GrantView;
import dev.mockmate.billing.rest.OperatorViews.NewGrant;
import dev.mockmate.billing.rest.OperatorViews.NewRefund;
import dev.mockmate.billing.rest.OperatorViews.ReconciliationView;
import dev.mockmate.billing.rest.OperatorViews.RefundView;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.ActingReason;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators do with credits; who and why is recorded with every posting. */
@Path("/api/billing")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "operators")
public class OperatorResource {
    private final CurrentCaller caller;
    private final GrantCredits grant;
    private final RefundCredits refund;
    private final Reconcile reconcile;
    private final Idempotency idempotency;
    private final Now now;

    OperatorResource(
            CurrentCaller caller,
            GrantCredits grant,
            RefundCredits refund,
            Reconcile reconcile,
            Idempotency idempotency,
            Now now) {
        this.caller = caller;
        this.grant = grant;
        this.refund = refund;
        this.reconcile = reconcile;
        this.idempotency = idempotency;
        this.now = now;
    }

    @POST
    @Path("/grants")
    @Operation(operationId = "grantCredits", summary = "Give a user credits")
    @APIResponse(
            responseCode = "201",
            description = "granted",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    @APIResponse(responseCode = "400", description = "malformed, or idempotency-key-missing")
    @APIResponse(responseCode = "409", description = "key in use")
    @APIResponse(
            responseCode = "422",
            description = "fields break their rules, reason-required, or the key was used with another body")
    public Uni<Response> grant(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true) String key,
            @HeaderParam(ActingReason.HEADER) String why,
            @Valid @NotNull NewGrant body) {
        if (key == null) {
            throw ProblemException.of(
                    BillingProblem.IDEMPOTENCY_KEY_MISSING, "Send an Idempotency-Key of 8 to 128 visible ASCII.");
        }
        UUID operator = caller.get().userId();
        Instant at = now.get();
        String reason = ActingReason.of(body.reason(), why);
        return idempotency.once(
                operator, "POST /api/billing/grants", key, body, () -> grant.grant(order(body, reason, operator, at))
                        .map(granted -> Response.status(Response.Status.CREATED)
                                .entity(GrantView.of(granted))
                                .build()));
    }

    @POST
    @Path("/refunds")
    @Operation(
            operationId = "refundCredits",
            summary = "Give back what a session was charged, in the order it was charged")
    @APIResponse(
            responseCode = "201",
            description = "refunded",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(responseCode = "409", description = "key in use")
    @APIResponse(
            responseCode = "422",
            description =
                    "fields break their rules, reason-required, refund-exceeds-charge, or the key was used with another body")
    public Uni<Response> refund(
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(ActingReason.HEADER) String why,
            @Valid @NotNull NewRefund body) {
        UUID operator = caller.get().userId();
        String reason = ActingReason.of(body.reason(), why);
        RefundCredits.Order order = new RefundCredits.Order(body.sessionId(), body.credits(), reason, operator);
        return idempotency.once(operator, "POST /api/billing/refunds", key, body, () -> refund.refund(order)
                .map(outcome -> outcome.orElseThrow(BillingProblem::of))
                .map(refunded -> refunded(refunded, order)));
    }

    @GET
    @Path("/reconciliation")
    @Operation(operationId = "reconcile", summary = "Add the ledger up again and list what differs")
    @APIResponse(
            responseCode = "200",
            description = "what was found",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public Uni<ReconciliationView> reconciliation() {
        return reconcile.reconcile().map(ReconciliationView::of);
    }

    private static GrantCredits.Order order(NewGrant body, String reason, UUID operator, Instant now) {
        return new GrantCredits.Order(
                body.userId(),
                GrantSource.of(body.source()),
                body.amount(),
                body.priority() == null ? Grant.DEFAULT_PRIORITY : body.priority(),
                expiry(body.expiresAt(), now),
                reason,
                operator);
    }

    private static Instant expiry(Instant asked, Instant now) {
        if (asked == null) {
            return Grant.NEVER;
        }
        if (!asked.isAfter(now) || !asked.isBefore(Grant.NEVER)) {
            throw ProblemException.invalidField("expires_at", "must lie in the future, before the year 9999 ends");
        }
        return asked.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private static Response refunded(RefundCredits.Refunded refunded, RefundCredits.Order order) {
        return Response.status(Response.Status.CREATED)
                .entity(new RefundView(
                        order.sessionId(),
                        refunded.userId(),
                        refunded.credits(),
                        refunded.spent(),
                        refunded.available(),
                        order.reason(),
                        refunded.at()))
                .build();
    }
}
