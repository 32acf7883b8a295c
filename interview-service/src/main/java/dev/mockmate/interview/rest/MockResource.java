package dev.mockmate.interview.rest;

import dev.mockmate.interview.application.AskNextQuestion;
import dev.mockmate.interview.application.FinishInterview;
import dev.mockmate.interview.application.Outcome;
import dev.mockmate.interview.application.PrepareInterview;
import dev.mockmate.interview.application.ReadInterviews;
import dev.mockmate.interview.rest.Views.AskedView;
import dev.mockmate.interview.rest.Views.InterviewPage;
import dev.mockmate.interview.rest.Views.InterviewView;
import dev.mockmate.interview.rest.Views.PreviewView;
import dev.mockmate.interview.rest.Views.SummaryView;
import dev.mockmate.interview.rest.Views.WholeView;
import dev.mockmate.interview.store.InterviewRow;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Interviews: prepare, ask, finish, read. */
@Path("/api/mock")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class MockResource {

    private final PrepareInterview prepare;
    private final AskNextQuestion ask;
    private final FinishInterview finish;
    private final ReadInterviews read;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final TokenScope scope;

    MockResource(
            PrepareInterview prepare,
            AskNextQuestion ask,
            FinishInterview finish,
            ReadInterviews read,
            Idempotency idempotency,
            CurrentCaller caller,
            TokenScope scope) {
        this.prepare = prepare;
        this.ask = ask;
        this.finish = finish;
        this.read = read;
        this.idempotency = idempotency;
        this.caller = caller;
        this.scope = scope;
    }

    @POST
    @Path("/init")
    @OpenToSessionToken
    @APIResponse(responseCode = "401", description = "No valid token")
    @Operation(summary = "Prepare the interview of a live session; again until the first question was asked")
    @APIResponse(
            responseCode = "201",
            description = "The interview with its plan",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Uni<Response> init(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid InitRequest request) {
        UUID user = caller.get().userId();
        scope.requireSession(request.sessionId());
        return prepare.propose(user, request.sessionId(), request.wish())
                .chain(proposal -> idempotency.once(user, "POST /api/mock/init", key, request, () -> accept(proposal)));
    }

    private Uni<Response> accept(Outcome<PrepareInterview.Proposal> proposal) {
        return prepare.accept(proposal.orElseThrow(InterviewProblem::of)).map(stored -> {
            InterviewRow interview = stored.orElseThrow(InterviewProblem::of);
            return Response.created(URI.create("/api/mock/" + interview.id))
                    .entity(InterviewView.of(interview))
                    .build();
        });
    }

    @POST
    @Path("/preview")
    @Operation(summary = "A plan for a job; nothing is stored")
    public Uni<PreviewView> preview(@NotNull @Valid InitRequest.Preview request) {
        return prepare.preview(caller.get().userId(), request.wish())
                .map(outcome -> PreviewView.of(outcome.orElseThrow(InterviewProblem::of)));
    }

    @POST
    @Path("/{id}/next-question")
    @OpenToSessionToken
    @Operation(summary = "The question to be answered now; the same one until it is answered")
    @APIResponse(
            responseCode = "200",
            description = "The question",
            content = @Content(schema = @Schema(implementation = AskedView.class)))
    @APIResponse(responseCode = "204", description = "The plan is done")
    public Uni<Response> nextQuestion(@PathParam("id") UUID id) {
        UUID user = caller.get().userId();
        return scope.requireInterview(id).chain(() -> ask.ask(user, id)).map(outcome -> outcome.orElseThrow(
                        InterviewProblem::of)
                .map(asked -> Response.ok(AskedView.of(asked)).build())
                .orElseGet(() -> Response.noContent().build()));
    }

    @POST
    @Path("/{id}/finish")
    @OpenToSessionToken
    @Operation(summary = "End the interview and sum it up")
    public Uni<SummaryView> finish(@PathParam("id") UUID id) {
        UUID user = caller.get().userId();
        return scope.requireInterview(id)
                .chain(() -> finish.finish(user, id))
                .map(outcome -> SummaryView.of(outcome.orElseThrow(InterviewProblem::of)));
    }

    @GET
    @Path("/{id}")
    @OpenToSessionToken
    @Operation(summary = "An interview with its exchanges and attempts")
    public Uni<WholeView> get(@PathParam("id") UUID id) {
        Caller reader = caller.get();
        return read.byId(id).map(found -> found.filter(
                        whole -> reader.maySee(whole.interview().userId, whole.interview().sessionId))
                .map(WholeView::of)
                .orElseThrow(ProblemException::notFound));
    }

    @GET
    @Operation(summary = "The caller's interviews, newest first")
    public Uni<InterviewPage> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        return read.ofUser(caller.get().userId(), page.after(), limit + 1)
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt, row.id))
                        .map(InterviewView::of))
                .map(found -> new InterviewPage(found.items(), found.nextCursor()));
    }
}
