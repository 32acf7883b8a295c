package dev.mockmate.interview.privacy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.interview.privacy.application.CoordinateErasure;
import dev.mockmate.interview.privacy.application.ExportUser;
import dev.mockmate.interview.privacy.application.PrivacyConfig;
import dev.mockmate.interview.privacy.application.RemotePersonalData;
import dev.mockmate.interview.privacy.rest.PrivacyViews.ErasurePage;
import dev.mockmate.interview.privacy.rest.PrivacyViews.ErasureView;
import dev.mockmate.interview.privacy.rest.PrivacyViews.ExportView;
import dev.mockmate.interview.privacy.store.Erasures;
import dev.mockmate.interview.privacy.store.Erasures.Erasure;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What users may ask about what is held about them, in all services. */
@Path("/api/privacy")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "privacy")
public class PrivacyResource {

    private final CurrentCaller caller;
    private final ExportUser export;
    private final CoordinateErasure forget;
    private final Erasures erasures;
    private final PrivacyConfig config;
    private final Idempotency idempotency;

    PrivacyResource(
            CurrentCaller caller,
            ExportUser export,
            CoordinateErasure forget,
            Erasures erasures,
            PrivacyConfig config,
            Idempotency idempotency) {
        this.caller = caller;
        this.export = export;
        this.forget = forget;
        this.erasures = erasures;
        this.config = config;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/export")
    @Operation(
            operationId = "exportPersonalData",
            summary = "Everything every service holds about the caller, as one JSON")
    @APIResponse(
            responseCode = "200",
            description = "all of it",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(
            responseCode = "503",
            description = "export-incomplete: a service is away; nothing is left out silently")
    public Uni<Response> export() {
        return export.export(caller.get())
                .onFailure(RemotePersonalData.UnavailableException.class)
                .transform(PrivacyProblem::of)
                .map(PrivacyResource::asFile);
    }

    @DELETE
    @Path("/me")
    @Operation(
            operationId = "erasePersonalData",
            summary = "Erase everything held about the caller, in every service",
            description =
                    "Live sessions are ended. Credits that are left are lost. What the caller makes later stays. The account"
                            + " at the identity provider is not touched. Asking again is a new wish.")
    @APIResponse(
            responseCode = "202",
            description = "stored; done within a day",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Uni<Response> erase(@HeaderParam(Idempotency.HEADER) String key) {
        UUID user = caller.get().userId();
        return idempotency.once(user, "DELETE /api/privacy/me", key, Map.of(), () -> forget.request(user)
                .map(wish -> Response.accepted(view(wish))
                        .location(URI.create("/api/privacy/erasures/" + wish.id()))
                        .build()));
    }

    @GET
    @Path("/erasures/{id}")
    @Operation(operationId = "getErasure", summary = "How far an erasure is")
    @APIResponse(
            responseCode = "200",
            description = "by service",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Uni<ErasureView> erasure(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return erasures.find(id).map(found -> found.filter(erasure -> who.maySee(erasure.userId()))
                .map(this::view)
                .orElseThrow(ProblemException::notFound));
    }

    @GET
    @Path("/erasures")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listOpenErasures", summary = "Erasures some service has not done, newest first")
    @APIResponse(
            responseCode = "200",
            description = "a page",
            content = @Content(schema = @Schema(implementation = ErasurePage.class)))
    public Uni<ErasurePage> open(@BeanParam PageRequest page) {
        int limit = page.limit();
        return erasures.open(page.after(), limit + 1)
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.requestedAt(), row.id()))
                        .map(this::view))
                .map(found -> new ErasurePage(found.items(), found.nextCursor()));
    }

    private ErasureView view(Erasure erasure) {
        return ErasureView.of(erasure, forget.services(), config.promise());
    }

    private static Response asFile(JsonNode export) {
        return Response.ok(export)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mockmate-export.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
