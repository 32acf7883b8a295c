package dev.mockmate.testsession.coderun.rest;

import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.coderun.application.AwaitExecution;
import dev.mockmate.testsession.coderun.application.TakeExecution;
import dev.mockmate.testsession.coderun.domain.ExecutionKind;
import dev.mockmate.testsession.coderun.store.Executions.Execution;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.rest.TestSessionProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Candidates' programs: run on the samples, submitted to all tests, looked at again. */
@Path("/api/test-session/{candidate_id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code runs")
@RolesAllowed(Roles.CANDIDATE)
public class ExecutionResource {
    private static final String PLACE = "/executions/";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final CurrentTestCaller caller;
    private final TakeExecution take;
    private final AwaitExecution executions;
    private final Idempotency idempotency;

    ExecutionResource(
            CurrentTestCaller caller, TakeExecution take, AwaitExecution executions, Idempotency idempotency) {
        this.caller = caller;
        this.take = take;
        this.executions = executions;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Run a program on the samples of a question",
            description = "Costs nothing. After ten seconds the answer is 202 with the place to look at the result.")
    @APIResponse(
            responseCode = "200",
            description = "run",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "still waiting or running",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    public Uni<Response> run(
            @BeanParam RequestedTest requested,
            @HeaderParam(Idempotency.HEADER) String key,
            @Valid @NotNull ExecutionRequest body) {
        return execute(requested, ExecutionKind.RUN, key, body);
    }

    @POST
    @Path("/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Run a program on all tests of a question, scored",
            description = "Hidden tests tell their verdict, time and memory, none of their data.")
    @APIResponse(
            responseCode = "200",
            description = "judged",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "still waiting or running",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    public Uni<Response> submit(
            @BeanParam RequestedTest requested,
            @HeaderParam(Idempotency.HEADER) String key,
            @Valid @NotNull ExecutionRequest body) {
        return execute(requested, ExecutionKind.SUBMISSION, key, body);
    }

    @GET
    @Path("/executions/{id}")
    @Operation(summary = "A program that was sent, and what came of it", operationId = "execution")
    @APIResponseSchema(ExecutionView.class)
    public Uni<ExecutionView> look(@BeanParam RequestedTest requested, @PathParam("id") UUID id) {
        return executions
                .look(id, own(requested))
                .map(found -> ExecutionView.of(found.orElseThrow(ProblemException::notFound)));
    }

    /** What a repetition gets again is the execution: it waits for that one's result, whichever replica runs it. */
    private Uni<Response> execute(RequestedTest requested, ExecutionKind kind, String key, ExecutionRequest body) {
        TestSelection selection = own(requested);
        TestCaller who = caller.get();
        TakeExecution.Wish wish = new TakeExecution.Wish(selection, body.questionId(), kind, body.program());
        return idempotency
                .once(
                        who.userId(),
                        scope(who, kind),
                        key,
                        new Asked(body, selection),
                        take::available,
                        available -> take.take(wish, available, Actor.user(who.userId()))
                                .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                                .map(execution -> accepted(requested.candidate(), execution)))
                .invoke(take::wake)
                .chain(answer -> executions
                        .await(idOf(answer), selection)
                        .map(found -> response(answer, found.orElseThrow(ProblemException::notFound))));
    }

    /** What a repetition has to be the same in. */
    private record Asked(ExecutionRequest body, Optional<UUID> testId) {
        Asked(ExecutionRequest body, TestSelection selection) {
            this(body, selection.testId());
        }
    }

    /** Whoever issues test tokens for a candidate shares no answers with others who do. */
    private static String scope(TestCaller who, ExecutionKind kind) {
        return "POST /api/test-session/{candidate_id}/" + kind.label()
                + who.testToken().map(token -> " of " + token.invitationId()).orElse("");
    }

    /** Nobody runs programs in somebody else's test, whatever they conduct. */
    private TestSelection own(RequestedTest requested) {
        TestCaller who = caller.get();
        if (!who.userId().equals(requested.candidate())) {
            throw ProblemException.notFound();
        }
        return requested.selection(who);
    }

    private static Response accepted(UUID candidate, UUID execution) {
        return Response.accepted()
                .header(HttpHeaders.LOCATION, "/api/test-session/" + candidate + PLACE + execution)
                .build();
    }

    private static UUID idOf(Response accepted) {
        String place = accepted.getHeaderString(HttpHeaders.LOCATION);
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private static Response response(Response accepted, Execution execution) {
        Response.ResponseBuilder answer = execution.isDone()
                ? Response.ok()
                : Response.accepted()
                        .header(HttpHeaders.LOCATION, accepted.getHeaderString(HttpHeaders.LOCATION))
                        .header(HttpHeaders.RETRY_AFTER, SOON.toSeconds());
        return answer.header(Idempotency.REPLAYED, accepted.getHeaderString(Idempotency.REPLAYED))
                .entity(ExecutionView.of(execution))
                .build();
    }
}
