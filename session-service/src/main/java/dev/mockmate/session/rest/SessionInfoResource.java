package dev.mockmate.session.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionState.Live;
import dev.mockmate.session.rest.SessionViews.ConnectionView;
import dev.mockmate.session.rest.SessionViews.CreditUsageView;
import dev.mockmate.session.rest.SessionViews.SessionView;
import dev.mockmate.session.rest.SessionViews.TimerView;
import dev.mockmate.session.store.Connections;
import dev.mockmate.session.store.History;
import dev.mockmate.session.store.SessionCredits;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What else there is to know of a session: whether it opens, for whom, what it cost, what happened. */
@Path("/api/sessions/{id}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@OpenToSessionToken("id")
@Tag(name = "sessions")
public class SessionInfoResource {
    private static final String UNKNOWN = "unknown";

    private final CurrentCaller caller;
    private final Sessions sessions;
    private final Connections connections;
    private final SessionCredits credits;
    private final History history;
    private final SessionViews views;
    private final Now now;

    SessionInfoResource(
            CurrentCaller caller,
            Sessions sessions,
            Connections connections,
            SessionCredits credits,
            History history,
            SessionViews views,
            Now now) {
        this.caller = caller;
        this.sessions = sessions;
        this.connections = connections;
        this.credits = credits;
        this.history = history;
        this.views = views;
        this.now = now;
    }

    /**
     * Whether a session can be connected to.
     *
     * @param reason why not: {@code unknown}, {@code completed} or {@code expired}; left out when it can
     */
    @Schema(name = "SessionValidity")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ValidityView(boolean valid, UUID sessionId, String status, String reason) {}

    /** Whether a user may use a session. */
    @Schema(name = "SessionAccess")
    record AccessView(boolean hasAccess) {}

    /** All about a session under way; {@code connection} is null when no client ever connected. */
    @Schema(name = "ActiveSessionInfo")
    record ActiveInfoView(
            SessionView session,
            TimerView timer,
            @Schema(nullable = true) ConnectionView connection,
            CreditUsageView creditUsage) {}

    /**
     * Something that happened.
     *
     * @param at when it happened
     * @param recordedAt when it was noticed
     * @param actor who did it
     */
    @Schema(name = "SessionHistoryEntry")
    record HistoryView(
            UUID id,
            Instant at,
            Instant recordedAt,

            @Schema(description = "what, like created, activated, paused, connected, metered, corrected")
            String kind,

            @Schema(description = "user:<id>, admin:<id>, service:<id>, billing, interview, or time when it fell due")
            String actor,

            @Schema(nullable = true, description = "why, where there is a reason")
            String reason,

            @Schema(description = "what else there is to tell of this kind")
            Map<String, Object> detail) {}

    /** A page of a session's history. */
    @Schema(name = "SessionHistoryPage")
    record HistoryPage(
            List<HistoryView> items,
            @Schema(nullable = true) String nextCursor) {}

    @GET
    @Path("/validate")
    @Operation(operationId = "validateSession", summary = "Whether a session can be connected to (validate_session_id)")
    @APIResponse(
            responseCode = "200",
            description = "whether it can; one that is not yours is unknown",
            content = @Content(schema = @Schema(implementation = ValidityView.class)))
    public Uni<ValidityView> validate(@RestPath UUID id) {
        Caller who = caller.get();
        return sessions.one(id).map(found -> found.filter(session -> who.maySee(session.userId()))
                .map(SessionInfoResource::validity)
                .orElseGet(() -> new ValidityView(false, null, null, UNKNOWN)));
    }

    private static ValidityView validity(Session session) {
        String status = session.state().label();
        return session.state() instanceof Live
                ? new ValidityView(true, session.id(), status, null)
                : new ValidityView(false, session.id(), status, status);
    }

    @GET
    @Path("/access")
    @Operation(
            operationId = "sessionAccess",
            summary = "Whether a user may use a session (validate_session_access)",
            description = "Without user_id the caller. Only admins and services may ask for others.")
    @APIResponse(
            responseCode = "200",
            description = "whether the user may",
            content = @Content(schema = @Schema(implementation = AccessView.class)))
    public Uni<AccessView> access(@RestPath UUID id, @QueryParam("user_id") UUID userId) {
        Caller who = caller.get();
        UUID asked = userId == null ? who.userId() : userId;
        if (!who.maySee(asked)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "Ask for yourself.");
        }
        return sessions.one(id)
                .map(found -> new AccessView(
                        found.filter(session -> mayUse(who, asked, session)).isPresent()));
    }

    private static boolean mayUse(Caller who, UUID asked, Session session) {
        return session.userId().equals(asked) || who.userId().equals(asked) && who.maySee(session.userId());
    }

    @GET
    @Path("/active-info")
    @Operation(
            operationId = "activeSessionInfo",
            summary = "Session, clock, connection and credits in one (get_active_session_info)")
    @APIResponse(
            responseCode = "200",
            description = "all about it",
            content = @Content(schema = @Schema(implementation = ActiveInfoView.class)))
    public Uni<ActiveInfoView> activeInfo(@RestPath UUID id) {
        return visible(id).chain(session -> connections.newest(id).chain(connection -> credits.of(id)
                .map(charged -> new ActiveInfoView(
                        views.session(session, now.get()),
                        views.timer(session.standing(), now.get()),
                        connection.map(views::connection).orElse(null),
                        views.creditUsage(session.standing(), charged, now.get())))));
    }

    @GET
    @Path("/credit-usage")
    @Operation(operationId = "creditUsage", summary = "What a session costs (get_credit_usage)")
    @APIResponse(
            responseCode = "200",
            description = "credit by credit",
            content = @Content(schema = @Schema(implementation = CreditUsageView.class)))
    public Uni<CreditUsageView> creditUsage(@RestPath UUID id) {
        return visible(id).chain(session -> credits.of(id)
                .map(charged -> views.creditUsage(session.standing(), charged, now.get())));
    }

    @GET
    @Path("/events")
    @Operation(operationId = "sessionHistory", summary = "Everything that happened to a session, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "a page",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Uni<HistoryPage> events(@RestPath UUID id, @BeanParam PageRequest page) {
        int limit = page.limit();
        return visible(id)
                .chain(session -> history.of(id, page.after().map(Cursor::id), limit + 1))
                .map(rows -> Page.of(rows, limit, entry -> new Cursor(entry.recordedAt(), entry.id())))
                .map(found -> found.map(SessionInfoResource::entry))
                .map(found -> new HistoryPage(found.items(), found.nextCursor()));
    }

    private static HistoryView entry(History.Entry entry) {
        return new HistoryView(
                entry.id(),
                entry.at(),
                entry.recordedAt(),
                entry.kind(),
                entry.actor(),
                entry.detail().getString("reason"),
                entry.detail().getMap());
    }

    private Uni<Session> visible(UUID id) {
        Caller who = caller.get();
        return sessions.one(id).map(found -> found.filter(session -> who.maySee(session.userId()))
                .orElseThrow(ProblemException::notFound));
    }
}
