package dev.mockmate.interview.avatar.rest;

import dev.mockmate.interview.attempt.rest.TokenScope;
import dev.mockmate.interview.avatar.application.AvatarConfig;
import dev.mockmate.interview.avatar.application.StartAvatar;
import dev.mockmate.interview.avatar.application.UseAvatar;
import dev.mockmate.interview.avatar.application.UseAvatar.Used;
import dev.mockmate.interview.avatar.rest.AvatarViews.AvatarView;
import dev.mockmate.interview.avatar.rest.AvatarViews.Speech;
import dev.mockmate.interview.avatar.rest.AvatarViews.UsedView;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.interview.provider.rest.MediaProblem;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The avatar that speaks for the interviewer: start, speak, keep, stop. */
@Path("/api/mock/{id}/avatar")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@APIResponse(responseCode = "503", description = "The provider does not answer; try again, or play the own loop")
public class AvatarResource {

    private final StartAvatar start;
    private final UseAvatar use;
    private final AvatarConfig config;
    private final CurrentCaller caller;
    private final TokenScope scope;

    AvatarResource(StartAvatar start, UseAvatar use, AvatarConfig config, CurrentCaller caller, TokenScope scope) {
        this.start = start;
        this.use = use;
        this.config = config;
        this.caller = caller;
        this.scope = scope;
    }

    /** Goes on to its end when the client is gone, so that a reloaded page finds what was started. */
    @POST
    @OpenToSessionToken
    @Cancellable(false)
    @Operation(summary = "Start the interview's avatar; the same one is answered while it runs")
    @APIResponse(
            responseCode = "201",
            description = "It was started",
            content = @Content(schema = @Schema(implementation = AvatarView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It runs already; or mode fallback, when no provider is configured",
            content = @Content(schema = @Schema(implementation = AvatarView.class)))
    @APIResponse(responseCode = "409", description = "session-not-live")
    public Uni<Response> start(@PathParam("id") UUID id) {
        UUID user = caller.get().userId();
        return scope.requireInterview(id).chain(() -> start.start(user, id)).map(outcome -> outcome.orElseThrow(
                        InterviewProblem::of)
                .map(this::started)
                .orElseGet(() -> Response.ok(AvatarView.fallback()).build()));
    }

    private Response started(StartAvatar.Started started) {
        return Response.status(started.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(AvatarView.of(started.avatar(), config.keepAliveEvery()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/speak")
    @OpenToSessionToken
    @Operation(summary = "Have it say a text; LiveAvatar's client publishes the command that is answered")
    @APIResponse(
            responseCode = "200",
            description = "Whether it was done, and what the client has to do",
            content = @Content(schema = @Schema(implementation = UsedView.class)))
    @APIResponse(responseCode = "409", description = "avatar-not-live")
    public Uni<UsedView> speak(@PathParam("id") UUID id, @NotNull @Valid Speech speech) {
        UUID user = caller.get().userId();
        return scope.requireInterview(id)
                .chain(() -> use.speak(user, id, speech.text()))
                .map(AvatarResource::used);
    }

    @POST
    @Path("/keep-alive")
    @OpenToSessionToken
    @Operation(summary = "Say that somebody still looks on; without it the avatar is stopped after a while")
    @APIResponse(
            responseCode = "200",
            description = "It is kept",
            content = @Content(schema = @Schema(implementation = UsedView.class)))
    @APIResponse(responseCode = "409", description = "avatar-not-live")
    public Uni<UsedView> keepAlive(@PathParam("id") UUID id) {
        UUID user = caller.get().userId();
        return scope.requireInterview(id).chain(() -> use.keepAlive(user, id)).map(AvatarResource::used);
    }

    @DELETE
    @OpenToSessionToken
    @Operation(summary = "Stop it; without a live one nothing happens")
    @APIResponse(responseCode = "204", description = "It is stopped")
    public Uni<Response> stop(@PathParam("id") UUID id) {
        UUID user = caller.get().userId();
        return scope.requireInterview(id).chain(() -> use.stop(user, id)).map(outcome -> {
            outcome.orElseThrow(InterviewProblem::of);
            return Response.noContent().build();
        });
    }

    private static UsedView used(Outcome<Used, Refusal> outcome) {
        return UsedView.of(outcome.orElseThrow(InterviewProblem::of))
                .orElseThrow(() -> ProblemException.of(
                        MediaProblem.AVATAR_NOT_LIVE, "Start it; a pause and the session's end have stopped it."));
    }
}
