package dev.mockmate.session.rest;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.CurrentConnections;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.session.application.RenewSessionToken;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The session token of a connection: another one, and whether it still opens anything. */
@Path("/api/sessions/{id}/session-token")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.WILDCARD)
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "sessions")
public class SessionTokenResource {
    private final CurrentCaller caller;
    private final RenewSessionToken renew;
    private final CurrentConnections connections;

    SessionTokenResource(CurrentCaller caller, RenewSessionToken renew, CurrentConnections connections) {
        this.caller = caller;
        this.renew = renew;
        this.connections = connections;
    }

    /** A token for the same connection. */
    @Schema(name = "SessionToken")
    record TokenView(String sessionToken, Instant expiresAt) {}

    /** Whether a session token still opens its session. */
    @Schema(name = "SessionTokenStatus")
    record StatusView(
            @Schema(description = "false when a newer connection took its place")
            boolean active) {}

    @POST
    @OpenToSessionToken("id")
    @Operation(
            operationId = "renewSessionToken",
            summary = "Another session token for the same connection",
            description =
                    "Asked with a session token. Each lasts four hours at most, the last one ends a day after the sign-in"
                            + " behind the first, however it was obtained.")
    @APIResponse(
            responseCode = "200",
            description = "the token",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    public Uni<TokenView> renew(@RestPath UUID id) {
        Caller who = caller.get();
        return renew.renew(id, SessionConnectionResource.bearer(who), connection(who))
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(token -> new TokenView(token.value(), token.expiresAt()));
    }

    @GET
    @OpenToSessionToken(value = "id", checksConnection = true)
    @Operation(
            operationId = "sessionTokenStatus",
            summary = "Whether the session token it is asked with still opens the session",
            description = "Services ask it of the tokens they are shown.")
    @APIResponse(
            responseCode = "200",
            description = "whether it does",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public Uni<StatusView> status(@RestPath UUID id) {
        Caller who = caller.get();
        return connections.isCurrent(id, connection(who), who.token()).map(StatusView::new);
    }

    private static UUID connection(Caller who) {
        return who.connectionId()
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.FORBIDDEN, "Ask with the session token of a connection; connect to get one."));
    }
}
