package dev.mockmate.session.rest;

import dev.mockmate.platform.http.WithoutBody;
import dev.mockmate.platform.identity.BearerOrBody;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.Callers;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.text.VisibleText;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.application.ConnectSession;
import dev.mockmate.session.application.ConnectSession.Connected;
import dev.mockmate.session.application.IssueLaunchToken;
import dev.mockmate.session.application.IssueLaunchToken.Issued;
import dev.mockmate.session.domain.Client;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.Speaker;
import dev.mockmate.session.rest.SessionViews.SessionView;
import dev.mockmate.session.rest.SessionViews.TimerView;
import dev.mockmate.session.store.LaunchTokens.Bearer;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Hands a session to a client: launch from the web, connect, go. */
@Path("/api/sessions/{id}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.WILDCARD)
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "sessions")
@APIResponse(
        responseCode = "401",
        description =
                "no valid token; launch-token-invalid for a launch token that was used, has expired or is foreign")
@APIResponse(
        responseCode = "409",
        description = "illegal-transition after the end; connection-replaced when another connection counts")
public class SessionConnectionResource {
    private static final String LAUNCH_URL = "mockmate://session/%s?launch_token=%s";

    private final CurrentCaller caller;
    private final CurrentIdentityAssociation identities;
    private final IssueLaunchToken launch;
    private final ConnectSession connect;
    private final SessionViews views;
    private final Now now;

    SessionConnectionResource(
            CurrentCaller caller,
            CurrentIdentityAssociation identities,
            IssueLaunchToken launch,
            ConnectSession connect,
            SessionViews views,
            Now now) {
        this.caller = caller;
        this.identities = identities;
        this.launch = launch;
        this.connect = connect;
        this.views = views;
        this.now = now;
    }

    /** The program that connects. */
    @Schema(name = "Client")
    record ClientBody(
            @NotNull @VisibleText @Size(max = 100) @Schema(required = true)
            String name,

            @Size(max = 50) String version,
            @Size(max = 50) String platform) {

        Client client() {
            return new Client(name, version == null ? "" : version, platform == null ? "" : platform);
        }
    }

    /**
     * The body of {@code connect}.
     *
     * @param launchToken takes the place of the bearer token
     */
    @Schema(name = "ConnectRequest")
    record ConnectBody(
            @Valid @NotNull @Schema(required = true) ClientBody client,
            @Size(max = 200) String launchToken) {}

    /** A launch token; this is the only time it is told. */
    @Schema(name = "LaunchToken")
    record LaunchView(String launchToken, Instant expiresAt, String launchUrl) {}

    /** What a client that connected has to know. */
    @Schema(name = "Connected")
    record ConnectedView(
            UUID connectionId, String sessionToken, Instant expiresAt, SessionView session, TimerView timer) {}

    @POST
    @Path("/launch-token")
    @Operation(
            operationId = "launchToken",
            summary = "A token that opens this session once, for another program of the same user",
            description =
                    "Asked with the user's own token: a session token makes no other tokens. Each call makes another one,"
                            + " also with an Idempotency-Key, since no token is kept.")
    @APIResponse(
            responseCode = "200",
            description = "the token",
            content = @Content(schema = @Schema(implementation = LaunchView.class)))
    public Uni<LaunchView> launchToken(@RestPath UUID id) {
        return launch.issue(id, bearer(caller.get()))
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(issued -> launched(id, issued));
    }

    @POST
    @Path("/connect")
    @PermitAll
    @BearerOrBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "connectSession",
            summary = "Connect a client (connect_session)",
            description =
                    "With a bearer token or a launch token, which counts alone when there are both. The newest connection takes the place of the one before, whose"
                            + " session token opens nothing any more. Connecting with a session token makes no token last"
                            + " longer than a day after the sign-in behind the first. Each call makes another connection,"
                            + " also with an Idempotency-Key, since no token is kept.")
    @APIResponse(
            responseCode = "200",
            description = "connected",
            content = @Content(schema = @Schema(implementation = ConnectedView.class)))
    public Uni<Response> connect(@RestPath UUID id, @Valid @NotNull ConnectBody body) {
        Client client = body.client().client();
        Uni<Outcome<Connected, Refusal>> connecting = body.launchToken() == null
                ? identities
                        .getDeferredIdentity()
                        .map(SessionConnectionResource::candidate)
                        .invoke(user -> user.requireScope(id))
                        .chain(user -> connect.connect(id, bearer(user), user.connectionId(), client))
                : connect.launch(id, body.launchToken(), client);
        return connecting
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(connected -> Response.ok(connected(connected)).build());
    }

    @POST
    @Path("/disconnect")
    @OpenToSessionToken(value = "id", checksConnection = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "disconnectSession",
            summary = "Drop the connection; the clock pauses (disconnect_session)",
            description = "After the end it answers the same and has no effect.")
    @APIResponse(
            responseCode = "200",
            description = "nobody is connected",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<SessionView> disconnect(@RestPath UUID id, @RequestBody(required = false) Disconnection body) {
        return drop(id, body == null ? Disconnection.NOW : body);
    }

    /** The same without a body, whatever media type a client names for nothing. */
    @POST
    @Path("/disconnect")
    @OpenToSessionToken(value = "id", checksConnection = true)
    @WithoutBody
    @Operation(hidden = true)
    public Uni<SessionView> disconnectWithoutBody(@RestPath UUID id) {
        return drop(id, Disconnection.NOW);
    }

    private Uni<SessionView> drop(UUID id, Disconnection body) {
        Speaker speaker = ConnectionRef.speaker(caller.get(), body.connection());
        return connect.disconnect(id, speaker, body.seen())
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(session -> views.session(session, now.get()));
    }

    private static Caller candidate(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        Caller caller = Callers.of(identity);
        if (!caller.is(Roles.CANDIDATE)) {
            throw new ForbiddenException();
        }
        return caller;
    }

    static Bearer bearer(Caller caller) {
        return new Bearer(caller.userId(), caller.name(), caller.email());
    }

    private static LaunchView launched(UUID id, Issued issued) {
        return new LaunchView(issued.token(), issued.expiresAt(), LAUNCH_URL.formatted(id, issued.token()));
    }

    private ConnectedView connected(Connected connected) {
        return new ConnectedView(
                connected.connectionId(),
                connected.token().value(),
                connected.token().expiresAt(),
                views.session(connected.session(), now.get()),
                views.timer(connected.session().standing(), now.get()));
    }
}
