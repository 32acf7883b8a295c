package dev.mockmate.interview.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.exchange.application.FindInterviews;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.interview.report.application.ShareReport;
import dev.mockmate.interview.report.domain.ReportShare;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.http.WithoutBody;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Links under which others read a report without signing in. A token of one session makes none. */
@Path("/api/interviews/{session_id}/shares")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ReportShareResource {
    private static final int DEFAULT_DAYS = 7;

    private final ShareReport share;
    private final FindInterviews read;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ReportShareResource(ShareReport share, FindInterviews read, Idempotency idempotency, CurrentCaller caller) {
        this.share = share;
        this.read = read;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** How long the link holds. */
    @Schema(name = "ShareRequest")
    public record ShareRequest(@Min(1) @Max(30) Integer expiresInDays) {

        Duration lifetime() {
            return Duration.ofDays(expiresInDays == null ? DEFAULT_DAYS : expiresInDays);
        }
    }

    /** A new link; {@code url} is told this once, a repeated call answers without it. */
    @Schema(name = "CreatedShare")
    public record CreatedView(
            UUID id,
            @JsonInclude(JsonInclude.Include.NON_NULL) String url,
            Instant expiresAt) {}

    /** A link that holds. */
    @Schema(name = "Share")
    public record ShareView(UUID id, Instant createdAt, Instant expiresAt) {

        static ShareView of(ReportShare share) {
            return new ShareView(share.id(), share.createdAt(), share.expiresAt());
        }
    }

    /** One page of links. */
    @Schema(name = "SharePage")
    public record SharePage(
            List<ShareView> items, @Schema(nullable = true) String nextCursor) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A link under which the finished interview's report can be read without signing in")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = CreatedView.class)))
    @APIResponse(responseCode = "409", description = "interview-unfinished, or there are too many (too-many)")
    public Uni<Response> create(
            @PathParam("session_id") UUID sessionId,
            @HeaderParam(Idempotency.HEADER) String key,
            @RequestBody(required = false) @Valid ShareRequest body) {
        return share(sessionId, key, body == null ? new ShareRequest(null) : body);
    }

    /** The same without a body, whatever media type a client names for nothing. */
    @POST
    @WithoutBody
    @Operation(hidden = true)
    public Uni<Response> createWithoutBody(
            @PathParam("session_id") UUID sessionId, @HeaderParam(Idempotency.HEADER) String key) {
        return share(sessionId, key, new ShareRequest(null));
    }

    private Uni<Response> share(UUID sessionId, String key, ShareRequest request) {
        Caller owner = caller.get();
        AtomicReference<String> url = new AtomicReference<>();
        return idempotency
                .once(owner.userId(), "POST /api/interviews/" + sessionId + "/shares", key, request, () -> share.share(
                                owner.userId(), owner.name(), sessionId, request.lifetime())
                        .map(outcome -> outcome.orElseThrow(InterviewProblem::of))
                        .invoke(shared -> url.set(shared.url()))
                        .map(shared -> Response.status(Response.Status.CREATED)
                                .entity(new CreatedView(
                                        shared.share().id(),
                                        null,
                                        shared.share().expiresAt()))
                                .build()))
                .map(answer -> told(answer, url.get()));
    }

    /** The address is added after the answer was kept for repetition: it is kept nowhere. */
    private static Response told(Response answer, String url) {
        Response.ResponseBuilder told = Response.fromResponse(answer).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (url != null && answer.getEntity() instanceof CreatedView created) {
            told.entity(new CreatedView(created.id(), url, created.expiresAt()));
        }
        return told.build();
    }

    @GET
    @Operation(summary = "The links that hold, newest first")
    public Uni<SharePage> list(@PathParam("session_id") UUID sessionId, @BeanParam PageRequest page) {
        int limit = page.limit();
        Caller reader = caller.get();
        return read.interviewOf(sessionId)
                .map(found -> found.filter(interview -> reader.maySee(interview.userId()))
                        .orElseThrow(ProblemException::notFound))
                .chain(() -> share.ofSession(sessionId, page.after(), limit + 1))
                .map(links -> Page.of(links, limit, one -> new Cursor(one.createdAt(), one.id()))
                        .map(ShareView::of))
                .map(found -> new SharePage(found.items(), found.nextCursor()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a link back: from now on it is unknown")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Uni<Response> revoke(@PathParam("session_id") UUID sessionId, @PathParam("id") UUID id) {
        return share.revoke(caller.get().userId(), sessionId, id).map(revoked -> {
            if (!revoked) {
                throw ProblemException.notFound();
            }
            return Response.noContent().build();
        });
    }
}
