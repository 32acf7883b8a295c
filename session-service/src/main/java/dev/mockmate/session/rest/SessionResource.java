package dev.mockmate.session.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.OwnerFilter;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.language.SupportedLanguages;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.application.CreateSession;
import dev.mockmate.session.application.EditSession;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.rest.SessionViews.SessionView;
import dev.mockmate.session.rest.SessionViews.StatusView;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes and shows sessions. */
@Path("/api/sessions")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Tag(name = "sessions")
public class SessionResource {
    private static final Set<String> STATUSES =
            Set.of("created", "activating", "active", "paused", "abandoned", "completed", "expired");

    private final CurrentCaller caller;
    private final CreateSession create;
    private final EditSession edit;
    private final Sessions sessions;
    private final Idempotency idempotency;
    private final SupportedLanguages languages;
    private final SessionViews views;
    private final Now now;

    SessionResource(
            CurrentCaller caller,
            CreateSession create,
            EditSession edit,
            Sessions sessions,
            Idempotency idempotency,
            SupportedLanguages languages,
            SessionViews views,
            Now now) {
        this.caller = caller;
        this.create = create;
        this.edit = edit;
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.languages = languages;
        this.views = views;
        this.now = now;
    }

    @POST
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(operationId = "createSession", summary = "Create a session; no credit is taken")
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "409", description = "key in use")
    public Uni<Response> create(@HeaderParam(Idempotency.HEADER) String key, @Valid @NotNull NewSession body) {
        Caller who = caller.get();
        JobBrief brief = body.brief(languages);
        return idempotency.once(who.userId(), "POST /api/sessions", key, body, () -> create.create(who, brief)
                .map(session -> Response.created(URI.create("/api/sessions/" + session.id()))
                        .entity(views.session(session, now.get()))
                        .build()));
    }

    @GET
    @Operation(operationId = "listSessions", summary = "Own sessions, newest first")
    @APIResponse(
            responseCode = "200",
            description = "a page",
            content = @Content(schema = @Schema(implementation = SessionPage.class)))
    public Uni<SessionPage> list(
            @QueryParam("status")
                    @Parameter(
                            description = "only this status",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "created",
                                                "activating",
                                                "active",
                                                "paused",
                                                "abandoned",
                                                "completed",
                                                "expired"
                                            }))
                    String status,
            @BeanParam OwnerFilter owner,
            @BeanParam PageRequest page) {
        if (status != null && !STATUSES.contains(status)) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "status is one of the session's statuses.");
        }
        int limit = page.limit();
        return sessions.ofUser(owner.of(caller.get()), Optional.ofNullable(status), page.after(), limit + 1)
                .map(rows -> Page.of(rows, limit, session -> new Cursor(session.createdAt(), session.id())))
                .map(found -> found.map(session -> views.session(session, now.get())))
                .map(found -> new SessionPage(found.items(), found.nextCursor()));
    }

    @GET
    @Path("/current")
    @Operation(operationId = "currentSession", summary = "The newest session under way (interview.getCurrent)")
    @APIResponse(
            responseCode = "200",
            description = "under way",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "204", description = "none is under way")
    public Uni<Response> current(@BeanParam OwnerFilter owner) {
        return sessions.current(owner.of(caller.get())).map(found -> found.map(session ->
                        Response.ok(views.session(session, now.get())).build())
                .orElseGet(() -> Response.noContent().build()));
    }

    @GET
    @Path("/{id}")
    @OpenToSessionToken("id")
    @Operation(operationId = "getSession", summary = "One session")
    @APIResponse(
            responseCode = "200",
            description = "the session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<SessionView> get(@org.jboss.resteasy.reactive.RestPath UUID id) {
        return visible(id).map(session -> views.session(session, now.get()));
    }

    @PATCH
    @Path("/{id}")
    @OpenToSessionToken("id")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            operationId = "changeSession",
            summary = "Change what a session is about, while it is created",
            description = "Fields left out stay; null takes an optional one away, or back to what a new session has.")
    @APIResponse(
            responseCode = "200",
            description = "as it is now",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "409", description = "illegal-transition")
    public Uni<SessionView> change(@org.jboss.resteasy.reactive.RestPath UUID id, @Valid @NotNull SessionPatch body) {
        return edit.rewrite(id, caller.get().userId(), body.change(languages))
                .map(outcome -> outcome.orElseThrow(SessionProblem::of))
                .map(session -> views.session(session, now.get()));
    }

    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            operationId = "eraseSession",
            summary = "Erase a session that does not run, here and in every service",
            description = "Created, abandoned, completed or expired. What it cost stays in the ledger. Erasing it again"
                    + " answers the same.")
    @APIResponse(responseCode = "204", description = "erased")
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition: it runs, is paused or waits for its activation")
    public Uni<Void> erase(@org.jboss.resteasy.reactive.RestPath UUID id) {
        return edit.erase(id, caller.get().userId())
                .invoke(outcome -> outcome.orElseThrow(SessionProblem::of))
                .replaceWithVoid();
    }

    @GET
    @Path("/{id}/status")
    @OpenToSessionToken("id")
    @Operation(operationId = "getSessionStatus", summary = "Where a session stands (get_session_status)")
    @APIResponse(
            responseCode = "200",
            description = "its status",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public Uni<StatusView> status(@org.jboss.resteasy.reactive.RestPath UUID id) {
        return visible(id).map(session -> views.status(session, now.get()));
    }

    private Uni<Session> visible(UUID id) {
        Caller who = caller.get();
        return sessions.one(id).map(found -> found.filter(session -> who.maySee(session.userId()))
                .orElseThrow(ProblemException::notFound));
    }
}
