package dev.mockmate.interview.report.rest;

import dev.mockmate.interview.report.application.ShareReport;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/**
 * A report under its link, for whoever has it. Nothing on the way keeps the address: it is not stored, not logged, not traced, and
 * browsers do not pass it on. A link that was taken back, has ended or never was is 404, always the same.
 */
@Path("/api/shared-reports/{token}")
@PermitAll
public class SharedReportResource {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ShareReport share;
    private final SharedReportPage page;

    SharedReportResource(ShareReport share, SharedReportPage page) {
        this.share = share;
        this.page = page;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Problem.MEDIA_TYPE})
    @SecurityRequirementsSet
    @Operation(summary = "The report under a link, as JSON or, for browsers, as a page without scripts")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SharedReportView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Uni<Response> open(@PathParam("token") String token, @Context HttpHeaders headers) {
        boolean isBrowser = wantsPage(headers);
        return share.open(token)
                .map(found -> found.map(SharedReportView::of)
                        .map(report -> isBrowser
                                ? Response.ok(page.of(report), MediaType.TEXT_HTML + ";charset=UTF-8")
                                : Response.ok(report, MediaType.APPLICATION_JSON))
                        .orElseGet(() -> unknown(isBrowser)))
                .map(SharedReportResource::kept);
    }

    private Response.ResponseBuilder unknown(boolean isBrowser) {
        if (isBrowser) {
            return Response.status(Response.Status.NOT_FOUND)
                    .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                    .entity(page.ofNothing());
        }
        throw ProblemException.notFound();
    }

    private static Response kept(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", POLICY).build();
    }

    /** The first of the accepted types that is one of ours decides. */
    private static boolean wantsPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
