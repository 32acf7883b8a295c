package dev.mockmate.session.rest;

import dev.mockmate.platform.http.WithoutBody;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.application.ActivateSession;
import dev.mockmate.session.application.ControlSessionClock;
import dev.mockmate.session.application.RecordHeartbeat;
import dev.mockmate.session.application.SessionConfig;
import dev.mockmate.session.domain.EndReason;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.rest.SessionViews.HeartbeatView;
import dev.mockmate.session.rest.SessionViews.SessionView;
import dev.mockmate.session.rest.SessionViews.TimerView;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Moves a session: activation, presence, clock. Repeating what already holds answers 200 and changes nothing. */
@Path("/api/sessions/{id}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.WILDCARD)
@RolesAllowed(Roles.CANDIDATE)
@OpenToSessionToken("id")
@Tag(name = "sessions")
@APIResponse(responseCode = "409", description = "illegal-transition")
public class SessionClockResource {
    private final CurrentCaller caller;
    private final ActivateSession activate;
    private final ControlSessionClock move;
    private final RecordHeartbeat heartbeat;
    private final Sessions sessions;
    private final SessionConfig config;
    private final SessionViews views;
    private final Now now;

    SessionClockResource(
            CurrentCaller caller,
            ActivateSession activate,
            ControlSessionClock move,
            RecordHeartbeat heartbeat,
            Sessions sessions,
            SessionConfig config,
            SessionViews views,
            Now now) {
        this.caller = caller;
        this.activate = activate;
        this.move = move;
        this.heartbeat = heartbeat;
        this.sessions = sessions;
        this.config = config;
        this.views = views;
        this.now = now;
    }

    @POST
    @Path("/activate")
    @Operation(
            operationId = "activateSession",
            summary = "Hold one credit and start the clock (activate_desktop_session)",
            description =
                    "A session takes one credit however often it is activated, so a repeat needs no Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "active",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "the decision takes longer; ask the status at Location",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "402", description = "insufficient-credits")
    public Uni<Response> activate(@RestPath UUID id) {
        return activate.activate(id, caller.get().userId())
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(this::answer);
    }

    @PUT
    @Path("/heartbeat")
    @OpenToSessionToken(value = "id", checksConnection = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "heartbeat", summary = "The client is there (update_session_heartbeat)")
    @APIResponse(
            responseCode = "200",
            description = "noted",
            content = @Content(schema = @Schema(implementation = HeartbeatView.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition after the end; connection-replaced when another connection counts")
    public Uni<HeartbeatView> heartbeat(@RestPath UUID id, @RequestBody(required = false) ConnectionRef body) {
        return beat(id, ConnectionRef.of(body));
    }

    /** The same without a body, whatever media type a client names for nothing. */
    @PUT
    @Path("/heartbeat")
    @OpenToSessionToken(value = "id", checksConnection = true)
    @WithoutBody
    @Operation(hidden = true)
    public Uni<HeartbeatView> heartbeatWithoutBody(@RestPath UUID id) {
        return beat(id, Optional.empty());
    }

    private Uni<HeartbeatView> beat(UUID id, Optional<UUID> connection) {
        return heartbeat
                .beat(id, ConnectionRef.speaker(caller.get(), connection))
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(standing -> views.heartbeat(standing, config.heartbeatInterval(), now.get()));
    }

    @GET
    @Path("/timer")
    @RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
    @Operation(operationId = "getTimer", summary = "The clock (get_timer_state)")
    @APIResponse(
            responseCode = "200",
            description = "the clock",
            content = @Content(schema = @Schema(implementation = TimerView.class)))
    public Uni<TimerView> timer(@RestPath UUID id) {
        return sessions.one(id)
                .map(found -> found.filter(session -> caller.get().maySee(session.userId()))
                        .map(session -> views.timer(session.standing(), now.get()))
                        .orElseThrow(ProblemException::notFound));
    }

    @POST
    @Path("/timer/start")
    @Operation(
            operationId = "startTimer",
            summary = "Let the clock run; it runs from activation (start_interview_timer)")
    @APIResponse(
            responseCode = "200",
            description = "the clock",
            content = @Content(schema = @Schema(implementation = TimerView.class)))
    public Uni<TimerView> start(@RestPath UUID id) {
        return timerAfter(move.resume(id, caller.get().userId()));
    }

    @POST
    @Path("/timer/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "pauseTimer", summary = "Stop the clock for a while (pause_interview_timer)")
    @APIResponse(
            responseCode = "200",
            description = "the clock",
            content = @Content(schema = @Schema(implementation = TimerView.class)))
    public Uni<TimerView> pause(@RestPath UUID id, @RequestBody(required = false) @Valid PauseRequest body) {
        UUID user = caller.get().userId();
        return timerAfter(body != null && body.ofSomebodyIdle() ? move.idle(id, user) : move.pause(id, user));
    }

    /** The same without a body, whatever media type a client names for nothing. */
    @POST
    @Path("/timer/pause")
    @WithoutBody
    @Operation(hidden = true)
    public Uni<TimerView> pauseWithoutBody(@RestPath UUID id) {
        return timerAfter(move.pause(id, caller.get().userId()));
    }

    @POST
    @Path("/timer/resume")
    @Operation(operationId = "resumeTimer", summary = "Let the clock run again")
    @APIResponse(
            responseCode = "200",
            description = "the clock",
            content = @Content(schema = @Schema(implementation = TimerView.class)))
    public Uni<TimerView> resume(@RestPath UUID id) {
        return timerAfter(move.resume(id, caller.get().userId()));
    }

    @POST
    @Path("/timer/stop")
    @Operation(
            operationId = "stopTimer",
            summary = "Stop the clock for good: finalizes and completes (stop_interview_timer)")
    @APIResponse(
            responseCode = "200",
            description = "the clock",
            content = @Content(schema = @Schema(implementation = TimerView.class)))
    public Uni<TimerView> stop(@RestPath UUID id) {
        return timerAfter(move.complete(id, caller.get().userId(), EndReason.USER_ENDED));
    }

    private Uni<TimerView> timerAfter(Uni<Outcome<Session, Refusal>> moved) {
        return moved.map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(session -> views.timer(session.standing(), now.get()));
    }

    private Response answer(Session activated) {
        SessionView view = views.session(activated, now.get());
        return activated.state() instanceof SessionState.Activating
                ? Response.accepted(view)
                        .location(URI.create("/api/sessions/" + activated.id() + "/status"))
                        .build()
                : Response.ok(view).build();
    }
}
