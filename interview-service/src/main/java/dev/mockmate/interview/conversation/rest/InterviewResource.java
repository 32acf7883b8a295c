package dev.mockmate.interview.conversation.rest;

import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.attempt.rest.AnswerRequests;
import dev.mockmate.interview.attempt.rest.AttemptViews.AskedView;
import dev.mockmate.interview.attempt.rest.TokenScope;
import dev.mockmate.interview.conversation.application.AskNextQuestion;
import dev.mockmate.interview.conversation.application.FinishInterview;
import dev.mockmate.interview.conversation.application.ListInterviews;
import dev.mockmate.interview.conversation.application.PlanProposal;
import dev.mockmate.interview.conversation.application.PrepareInterview;
import dev.mockmate.interview.conversation.application.PrepareScript;
import dev.mockmate.interview.conversation.application.ReadInterviews;
import dev.mockmate.interview.conversation.application.ReadProgress;
import dev.mockmate.interview.conversation.application.ScriptConfig;
import dev.mockmate.interview.conversation.application.SkipQuestion;
import dev.mockmate.interview.conversation.rest.InterviewViews.InterviewPage;
import dev.mockmate.interview.conversation.rest.InterviewViews.InterviewView;
import dev.mockmate.interview.conversation.rest.InterviewViews.PreviewView;
import dev.mockmate.interview.conversation.rest.InterviewViews.SummaryView;
import dev.mockmate.interview.conversation.rest.InterviewViews.WholeView;
import dev.mockmate.interview.conversation.rest.ProgressViews.ProgressView;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
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
import dev.mockmate.platform.outcome.Outcome;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interviews: prepare, ask, finish, read. */
@Path("/api/mock")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(ref = "Mock Resource")
public class InterviewResource {

    private final PrepareInterview prepare;
    private final PrepareScript script;
    private final ScriptConfig scripts;
    private final AskNextQuestion ask;
    private final SkipQuestion skip;
    private final FinishInterview finish;
    private final ReadInterviews read;
    private final ListInterviews lists;
    private final ReadProgress progress;
    private final SupportedLanguages languages;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final TokenScope scope;

    InterviewResource(
            PrepareInterview prepare,
            PrepareScript script,
            ScriptConfig scripts,
            AskNextQuestion ask,
            SkipQuestion skip,
            FinishInterview finish,
            ReadInterviews read,
            ListInterviews lists,
            ReadProgress progress,
            SupportedLanguages languages,
            Idempotency idempotency,
            CurrentCaller caller,
            TokenScope scope) {
        this.prepare = prepare;
        this.script = script;
        this.scripts = scripts;
        this.ask = ask;
        this.skip = skip;
        this.finish = finish;
        this.read = read;
        this.lists = lists;
        this.progress = progress;
        this.languages = languages;
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
        if (request.scripted()) {
            return script(key, user, request);
        }
        return idempotency.once(
                user,
                "POST /api/mock/init",
                key,
                request,
                () -> prepare.propose(user, request.sessionId(), request.wish()),
                this::accept);
    }

    private Uni<Response> accept(Outcome<PlanProposal, Refusal> proposal) {
        return prepare.accept(proposal.orElseThrow(InterviewProblem::of)).map(InterviewResource::prepared);
    }

    private Uni<Response> script(String key, UUID user, InitRequest request) {
        requireScripts();
        return idempotency.once(
                user,
                "POST /api/mock/init",
                key,
                request,
                () -> script.propose(user, request.sessionId(), request.wish()),
                proposal -> script.accept(proposal.orElseThrow(InterviewProblem::of))
                        .map(InterviewResource::prepared));
    }

    private void requireScripts() {
        if (!scripts.enabled()) {
            throw ProblemException.of(
                    InterviewProblem.INTERVIEWER_UNAVAILABLE,
                    "Leave interviewer out; see capabilities for what there is.");
        }
    }

    private static Response prepared(Outcome<StoredInterview, Refusal> stored) {
        StoredInterview interview = stored.orElseThrow(InterviewProblem::of);
        return Response.created(URI.create("/api/mock/" + interview.id()))
                .entity(InterviewView.of(interview))
                .build();
    }

    @POST
    @Path("/preview")
    @Operation(summary = "What init would ask; nothing is stored. In mode real the texts are not told")
    public Uni<PreviewView> preview(@NotNull @Valid InitRequest.Preview request) {
        languages.require(request.language());
        UUID user = caller.get().userId();
        if (request.scripted()) {
            requireScripts();
            return script.preview(user, request.wish())
                    .map(outcome -> PreviewView.of(outcome.orElseThrow(InterviewProblem::of)));
        }
        return prepare.preview(user, request.wish())
                .map(outcome -> PreviewView.of(outcome.orElseThrow(InterviewProblem::of)));
    }

    @POST
    @Path("/{id}/next-question")
    @OpenToSessionToken
    @Operation(
            summary = "The question to be answered now; the same one until it is answered",
            description =
                    "A pause is known here some milliseconds after its call was answered: a question asked for sooner"
                            + " is given. A call right after the pause's end waits up to two seconds for that.")
    @APIResponse(
            responseCode = "200",
            description = "The question",
            content = @Content(schema = @Schema(implementation = AskedView.class)))
    @APIResponse(responseCode = "204", description = "The plan is done")
    @APIResponse(responseCode = "409", description = "interview-finished or session-not-live")
    public Uni<Response> nextQuestion(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        UUID user = caller.get().userId();
        return scope.requireInterview(id)
                .chain(() -> idempotency.once(
                        user,
                        "POST /api/mock/" + id + "/next-question",
                        key,
                        Map.of(),
                        () -> ask.prepare(user, id),
                        this::next));
    }

    private Uni<Response> next(Outcome<StoredInterview, Refusal> prepared) {
        return ask.ask(prepared.orElseThrow(InterviewProblem::of)).map(InterviewResource::answer);
    }

    private static Response answer(Outcome<Optional<AskedQuestion>, Refusal> outcome) {
        return outcome.orElseThrow(InterviewProblem::of)
                .map(asked -> Response.ok(AskedView.of(asked)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @POST
    @Path("/{id}/skip")
    @OpenToSessionToken
    @Operation(summary = "Leave the open question unanswered and go on; again for the same question changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "The next question",
            content = @Content(schema = @Schema(implementation = AskedView.class)))
    @APIResponse(responseCode = "204", description = "The plan is done")
    @APIResponse(
            responseCode = "409",
            description = "question-not-open, answer-in-processing, interview-finished or session-not-live")
    public Uni<Response> skip(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid AnswerRequests.Skip request) {
        UUID user = caller.get().userId();
        return scope.requireInterview(id)
                .chain(() -> idempotency.once(
                        user,
                        "POST /api/mock/" + id + "/skip",
                        key,
                        request,
                        () -> skip.prepare(user, id, request.exchangeId()),
                        prepared -> skip.skip(prepared.orElseThrow(InterviewProblem::of), request.exchangeId())
                                .map(InterviewResource::answer)));
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
        return read.byId(id).map(found -> found.filter(whole -> reader.maySee(
                        whole.interview().userId(), whole.interview().sessionId()))
                .map(WholeView::of)
                .orElseThrow(ProblemException::notFound));
    }

    @GET
    @Path("/progress")
    @Operation(summary = "How the caller gets on over time")
    public Uni<ProgressView> progress(@BeanParam OwnerFilter owner) {
        return progress.ofUser(owner.of(caller.get())).map(ProgressView::of);
    }

    @GET
    @Operation(summary = "The caller's interviews, newest first")
    public Uni<InterviewPage> list(
            @BeanParam OwnerFilter owner, @BeanParam PageRequest page, @BeanParam InterviewQuery query) {
        int limit = page.limit();
        return lists.ofUser(owner.of(caller.get()), query.filter(), page.after(), limit + 1)
                .map(rows -> Page.of(
                                rows,
                                limit,
                                row -> new Cursor(
                                        row.interview().createdAt(),
                                        row.interview().id()))
                        .map(row -> InterviewView.of(row.interview(), row.figures())))
                .map(found -> new InterviewPage(found.items(), found.nextCursor()));
    }
}
