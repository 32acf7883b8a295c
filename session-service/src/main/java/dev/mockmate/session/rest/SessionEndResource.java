package dev.mockmate.session.rest;

import dev.mockmate.platform.http.WithoutBody;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.ActingReason;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.application.ControlSessionClock;
import dev.mockmate.session.application.FinalizeSession;
import dev.mockmate.session.domain.EndReason;
import dev.mockmate.session.rest.SessionViews.SessionView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Ends a session and says how long it was; operators do it with a reason. Repeating what already holds changes nothing. */
@Path("/api/sessions/{id}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.WILDCARD)
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@OpenToSessionToken("id")
@Tag(name = "sessions")
@APIResponse(responseCode = "409", description = "illegal-transition")
public class SessionEndResource {
    private final CurrentCaller caller;
    private final ControlSessionClock move;
    private final FinalizeSession finalize;
    private final Idempotency idempotency;
    private final SessionViews views;
    private final Now now;

    SessionEndResource(
            CurrentCaller caller,
            ControlSessionClock move,
            FinalizeSession finalize,
            Idempotency idempotency,
            SessionViews views,
            Now now) {
        this.caller = caller;
        this.move = move;
        this.finalize = finalize;
        this.idempotency = idempotency;
        this.views = views;
        this.now = now;
    }

    /**
     * The optional body of {@code complete}.
     *
     * @param endReason the owner's; an operator's end is always {@code operator_ended}
     * @param reason why an operator ends it; kept in the history
     */
    @Schema(name = "Completion")
    record Completion(
            @Pattern(
                    regexp = "user_ended|ai_ended|internal_error|operator_ended",
                    message = "one of user_ended, ai_ended, internal_error; of operators operator_ended")
            String endReason,

            @Size(max = 500) String reason) {
        static final Completion UNEXPLAINED = new Completion(null, null);

        EndReason ending() {
            return endReason == null ? EndReason.USER_ENDED : EndReason.of(endReason);
        }
    }

    /**
     * The body of {@code finalize}.
     *
     * @param reason why it is corrected; kept in the history
     */
    @Schema(name = "FinalDuration")
    record FinalDuration(
            @NotNull @Min(0) @Max(FinalDuration.MINUTES_AT_MOST) @Schema(required = true)
            Integer totalMinutes,

            @Size(max = 500) String reason) {
        static final int MINUTES_AT_MOST = 10_080;
    }

    @POST
    @Path("/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "completeSession",
            summary = "End the session now",
            description =
                    "An admin or service ends another user's session as operator_ended; the reason, which an admin has"
                            + " to give, is kept in the history.")
    @APIResponse(responseCode = "422", description = "fields break their rules, or reason-required")
    @APIResponse(
            responseCode = "200",
            description = "completed",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<SessionView> complete(
            @RestPath UUID id,
            @HeaderParam(ActingReason.HEADER) String reason,
            @RequestBody(required = false) @Valid Completion body) {
        return end(id, body == null ? Completion.UNEXPLAINED : body, reason);
    }

    /** The same without a body, whatever media type a client names for nothing. */
    @POST
    @Path("/complete")
    @WithoutBody
    @Operation(hidden = true)
    public Uni<SessionView> completeWithoutBody(@RestPath UUID id, @HeaderParam(ActingReason.HEADER) String reason) {
        return end(id, Completion.UNEXPLAINED, reason);
    }

    @POST
    @Path("/finalize")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "finalizeSession",
            summary = "Say how long it was (finalize_session_duration)",
            description =
                    "By the owner it ends a live session; the number is kept as the client's claim, once also of a"
                            + " session that is over, and the server's clock counts."
                            + " By admin or service it corrects the duration of a completed session; billing"
                            + " charges or gives back the difference; an admin has to give a reason. Sending it again"
                            + " changes nothing.")
    @APIResponse(responseCode = "422", description = "fields break their rules, or reason-required")
    @APIResponse(
            responseCode = "200",
            description = "final",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> finalizeDuration(
            @RestPath UUID id,
            @HeaderParam(ActingReason.HEADER) String reason,
            @HeaderParam(Idempotency.HEADER) String key,
            @Valid @NotNull FinalDuration body) {
        Caller by = caller.get();
        return idempotency.once(by.userId(), "POST /api/sessions/" + id + "/finalize", key, body, () -> finalize.say(
                        id, by, body.totalMinutes(), () -> why(by, body.reason(), reason))
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(session -> Response.ok(views.session(session, now.get())).build()));
    }

    /** An operator's reason; another service may act without one. */
    private static String why(Caller by, String inBody, String inHeader) {
        return by.is(Roles.ADMIN) || inBody != null || inHeader != null ? ActingReason.of(inBody, inHeader) : "";
    }

    private Uni<SessionView> end(UUID id, Completion body, String reason) {
        Caller by = caller.get();
        boolean operator = by.is(Roles.ADMIN) || by.is(Roles.SERVICE);
        if (body.ending() == EndReason.OPERATOR_ENDED && !operator) {
            throw ProblemException.invalidField("end_reason", "only an operator's end is operator_ended");
        }
        return move.complete(id, by, body.ending(), () -> why(by, body.reason(), reason))
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(session -> views.session(session, now.get()));
    }
}
