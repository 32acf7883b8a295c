package dev.mockmate.interview.report.rest;

import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.interview.report.application.ReadReport;
import dev.mockmate.interview.report.application.ReadReport.Found;
import dev.mockmate.interview.report.domain.Report;
import dev.mockmate.interview.report.pdf.RenderReport;
import dev.mockmate.interview.report.pdf.ReportBusyException;
import dev.mockmate.interview.report.pdf.ReportConfig;
import dev.mockmate.interview.report.rest.ReportViews.ReportView;
import dev.mockmate.platform.concurrency.FairQueue;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The report of a session's interview, as JSON and as a PDF. Before the end it says what is known so far. */
@Path("/api/interviews/{session_id}")
@OpenToSessionToken("session_id")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
public class ReportResource {
    private static final String PDF = "application/pdf";

    private final ReadReport read;
    private final RenderReport render;
    private final ReportConfig config;
    private final CurrentCaller caller;

    ReportResource(ReadReport read, RenderReport render, ReportConfig config, CurrentCaller caller) {
        this.config = config;
        this.read = read;
        this.render = render;
        this.caller = caller;
    }

    @GET
    @Path("/report")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(summary = "The report of the session's interview (get_interview_report)")
    public Uni<ReportView> report(@PathParam("session_id") UUID sessionId) {
        Caller reader = caller.get();
        return visible(sessionId, reader).map(found -> ReportView.of(found, of(found, reader)));
    }

    @GET
    @Path("/report.pdf")
    @Produces({PDF, Problem.MEDIA_TYPE})
    @Operation(summary = "The report of the session's interview as a PDF")
    @APIResponse(
            responseCode = "200",
            description = "The PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> pdf(@PathParam("session_id") UUID sessionId) {
        Caller reader = caller.get();
        return visible(sessionId, reader).chain(found -> render.render(reader.userId(), () -> of(found, reader))
                .map(bytes -> file(found.whole().interview().jobTitle(), sessionId, bytes))
                .onFailure(ReportBusyException.class)
                .transform(busy -> comeAgain(busy))
                .onFailure(FairQueue.OwnQueueFullException.class)
                .transform(full -> InterviewProblem.ownQueueFull("reports", config.comeAgainAfter())));
    }

    private Uni<Found> visible(UUID sessionId, Caller reader) {
        return read.ofSession(sessionId)
                .map(found -> found.filter(one -> reader.maySee(one.owner())).orElseThrow(ProblemException::notFound));
    }

    /** Name and email are the token's, so they are known of the owner alone. */
    private static Report of(Found found, Caller reader) {
        boolean own = reader.owns(found.owner());
        return found.report(new Report.Person(own ? reader.name() : "", own ? reader.email() : ""));
    }

    private static ProblemException comeAgain(ReportBusyException busy) {
        return ProblemException.of(CommonProblem.UNAVAILABLE, "Many reports are being drawn; come again in a moment.")
                .retryAfter(busy.comeAgainAfter());
    }

    private static Response file(String title, UUID sessionId, byte[] pdf) {
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ReportFileName.disposition(title, sessionId))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
