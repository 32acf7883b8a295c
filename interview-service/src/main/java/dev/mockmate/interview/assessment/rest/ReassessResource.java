package dev.mockmate.interview.assessment.rest;

import dev.mockmate.interview.assessment.application.ReassessAttempt;
import dev.mockmate.interview.attempt.application.AttemptsDue;
import dev.mockmate.interview.attempt.rest.AttemptViews.SubmittedView;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.platform.http.WithoutBody;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.ActingReason;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Operators have an assessment done again. A path of its own: the resource of attempts would hide a longer one beside it. */
@Path("/api/mock/attempts/{id}/reassess")
@RolesAllowed(Roles.ADMIN)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ReassessResource {
    private final ReassessAttempt reassess;
    private final AttemptsDue due;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ReassessResource(ReassessAttempt reassess, AttemptsDue due, Idempotency idempotency, CurrentCaller caller) {
        this.reassess = reassess;
        this.due = due;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Why it is done; the header {@code X-Reason} may tell it instead. */
    @Schema(name = "ReassessRequest")
    public record ReassessRequest(@Size(max = 500) String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have an attempt assessed again, with a reason")
    @APIResponse(
            responseCode = "202",
            description = "Being assessed",
            content = @Content(schema = @Schema(implementation = SubmittedView.class)))
    @APIResponse(responseCode = "409", description = "attempt-not-assessed: it was not handed in")
    @APIResponse(responseCode = "422", description = "reason-required")
    public Uni<Response> reassess(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(ActingReason.HEADER) String header,
            @RequestBody(required = false) @Valid ReassessRequest body) {
        return again(id, key, ActingReason.of(body == null ? null : body.reason(), header));
    }

    /** The same with the reason in the header alone, whatever media type a client names for nothing. */
    @POST
    @WithoutBody
    @Operation(hidden = true)
    public Uni<Response> reassessWithoutBody(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(ActingReason.HEADER) String header) {
        return again(id, key, ActingReason.of(null, header));
    }

    private Uni<Response> again(UUID id, String key, String reason) {
        UUID operator = caller.get().userId();
        return idempotency
                .once(operator, "POST /api/mock/attempts/" + id + "/reassess", key, reason, () -> reassess.reassess(
                                operator, id, reason)
                        .map(outcome -> outcome.orElseThrow(InterviewProblem::of))
                        .map(attempt -> Response.accepted(new SubmittedView(attempt.id(), attempt.status()))
                                .location(URI.create("/api/mock/attempts/" + attempt.id()))
                                .build()))
                .invoke(due::wake);
    }
}
