package dev.mockmate.interview.attempt.rest;

import dev.mockmate.interview.attempt.application.AttemptsDue;
import dev.mockmate.interview.attempt.application.ReadAttempts;
import dev.mockmate.interview.attempt.application.RetryAnswer;
import dev.mockmate.interview.attempt.application.SaveDraft;
import dev.mockmate.interview.attempt.application.Submission;
import dev.mockmate.interview.attempt.application.SubmitAnswer;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.rest.AttemptViews.AskedView;
import dev.mockmate.interview.attempt.rest.AttemptViews.AttemptView;
import dev.mockmate.interview.attempt.rest.AttemptViews.SubmittedView;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Answers: draft, submit, follow their assessment, try again. */
@Path("/api/mock/attempts")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AttemptResource {
    private final SubmitAnswer submit;
    private final SaveDraft drafts;
    private final RetryAnswer retry;
    private final ReadAttempts read;
    private final AttemptStream stream;
    private final AttemptsDue due;
    private final PreferredWait preferred;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final TokenScope scope;

    AttemptResource(
            SubmitAnswer submit,
            SaveDraft drafts,
            RetryAnswer retry,
            ReadAttempts read,
            AttemptStream stream,
            AttemptsDue due,
            PreferredWait preferred,
            Idempotency idempotency,
            CurrentCaller caller,
            TokenScope scope) {
        this.submit = submit;
        this.drafts = drafts;
        this.retry = retry;
        this.read = read;
        this.stream = stream;
        this.due = due;
        this.preferred = preferred;
        this.idempotency = idempotency;
        this.caller = caller;
        this.scope = scope;
    }

    @POST
    @Path("/submit")
    @OpenToSessionToken
    @Operation(
            summary = "Hand an answer in; Prefer: wait=N waits up to N seconds for its assessment",
            description = "Of a user with very many waiting calls the next are answered at once, as if they preferred"
                    + " nothing. A pause is known here some milliseconds after its call was answered: an answer that comes"
                    + " sooner is taken. One that comes right after the pause's end waits up to two seconds for that.")
    @APIResponse(
            responseCode = "202",
            description = "The answer is stored and being assessed",
            content = @Content(schema = @Schema(implementation = SubmittedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The assessed attempt, when it was ready in the preferred time",
            content = @Content(schema = @Schema(implementation = AttemptView.class)))
    public Uni<Response> submit(
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam("Prefer") String prefer,
            @NotNull @Valid AnswerRequests.Submit request) {
        UUID user = caller.get().userId();
        Submission submission = request.submission();
        return scope.requireExchange(submission.exchangeId())
                .chain(() -> idempotency.once(
                        user,
                        "POST /api/mock/attempts/submit",
                        key,
                        request,
                        () -> submit.check(user, submission),
                        checked -> accept(checked, submission)))
                .invoke(due::wake)
                .chain(answer -> preferred.after(answer, prefer, user));
    }

    private Uni<Response> accept(Outcome<StoredInterview, Refusal> checked, Submission submission) {
        return submit.submit(checked.orElseThrow(InterviewProblem::of), submission)
                .map(outcome -> accepted(outcome.orElseThrow(InterviewProblem::of)));
    }

    private static Response accepted(StoredAttempt attempt) {
        return Response.accepted(new SubmittedView(attempt.id(), attempt.status()))
                .location(URI.create("/api/mock/attempts/" + attempt.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @OpenToSessionToken
    @Operation(summary = "An attempt with its assessment as far as it is known")
    public Uni<AttemptView> get(@PathParam("id") UUID id) {
        return visible(id).map(found -> AttemptView.of(found.attempt(), found.interview()));
    }

    @GET
    @Path("/{id}/stream")
    @OpenToSessionToken
    @VisibleAttempt
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "The assessment part by part: event = part name, data = its JSON, the last event is done")
    @APIResponse(
            responseCode = "200",
            description = "The parts",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "204", description = "Last-Event-ID is that of done: there is nothing more to come")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> stream(
            @PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @jakarta.ws.rs.core.Context Sse sse) {
        return stream.of(caller.get().userId(), id, lastEventId, sse);
    }

    @PUT
    @Path("/{id}/draft")
    @OpenToSessionToken
    @Operation(summary = "Keep what was written so far, without handing it in")
    @APIResponse(responseCode = "204", description = "Kept")
    public Uni<Response> draft(@PathParam("id") UUID id, @NotNull @Valid AnswerRequests.Draft request) {
        UUID user = caller.get().userId();
        return scope.requireAttempt(id)
                .chain(() -> drafts.save(user, id, request.answerText()))
                .map(outcome -> {
                    outcome.orElseThrow(InterviewProblem::of);
                    return Response.noContent().build();
                });
    }

    @POST
    @Path("/retry")
    @OpenToSessionToken
    @Operation(summary = "Another attempt at an answered question")
    @APIResponse(
            responseCode = "201",
            description = "The question with its new attempt",
            content = @Content(schema = @Schema(implementation = AskedView.class)))
    public Uni<Response> retry(
            @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid AnswerRequests.Retry request) {
        UUID user = caller.get().userId();
        return scope.requireExchange(request.exchangeId())
                .chain(() -> idempotency.once(user, "POST /api/mock/attempts/retry", key, request, () -> retry.retry(
                                user, request.exchangeId())
                        .map(outcome -> AskedView.of(outcome.orElseThrow(InterviewProblem::of)))
                        .map(asked -> Response.created(URI.create("/api/mock/attempts/" + asked.attemptId()))
                                .entity(asked)
                                .build())));
    }

    private Uni<ReadAttempts.Found> visible(UUID id) {
        Caller reader = caller.get();
        return read.attempt(id).map(found -> found.filter(one ->
                        reader.maySee(one.interview().userId(), one.interview().sessionId()))
                .orElseThrow(ProblemException::notFound));
    }
}
