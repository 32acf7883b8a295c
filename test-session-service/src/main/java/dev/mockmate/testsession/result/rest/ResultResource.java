package dev.mockmate.testsession.result.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.VisibleText;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.csv.CsvTable;
import dev.mockmate.testsession.domain.TestFilter;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.rest.TestListQuery;
import dev.mockmate.testsession.rest.TestSessionProblem;
import dev.mockmate.testsession.result.application.GradeByHand;
import dev.mockmate.testsession.result.application.ReadResults;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What tests are worth. */
@Path("/api/test-session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class ResultResource {
    private final CurrentTestCaller caller;
    private final ReadResults results;
    private final GradeByHand grade;

    ResultResource(CurrentTestCaller caller, ReadResults results, GradeByHand grade) {
        this.caller = caller;
        this.results = results;
        this.grade = grade;
    }

    /** How tests stand. */
    enum Status {
        active,
        completed,
        abandoned
    }

    /** Points for an answer. */
    @Schema(name = "GradeAnswer")
    record Points(
            @NotNull @Min(0) @Max(1_000_000) Integer points,
            @VisibleText @Size(max = 2_000) String comment) {}

    @GET
    @Path("/{candidate_id}/results")
    @Operation(summary = "What the candidate's test is worth, question by question", operationId = "testResults")
    @APIResponseSchema(ResultViews.One.class)
    public Uni<ResultViews.One> one(@BeanParam RequestedTest requested) {
        return results.one(requested.selection(caller.get()))
                .map(found -> ResultViews.One.of(found.orElseThrow(ProblemException::notFound)));
    }

    @GET
    @Path("/{candidate_id}/timeline")
    @Operation(
            summary = "How the candidate's test went, oldest first",
            operationId = "testTimeline",
            description =
                    "The test's history with its gaps, the programs that were run and submitted, the points given.")
    @APIResponseSchema(ResultViews.Timeline.class)
    public Uni<ResultViews.Timeline> timeline(@BeanParam RequestedTest requested, @BeanParam PageRequest request) {
        return results.timeline(requested.selection(caller.get()), request.after(), request.limit() + 1)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(moments -> Page.of(moments, request.limit(), moment -> new Cursor(moment.at(), moment.id())))
                .map(page -> ResultViews.Timeline.of(page.map(ResultViews.Moment::of)));
    }

    @PUT
    @Path("/{candidate_id}/grades/{question_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what an answer is worth",
            operationId = "gradeAnswer",
            description = "It counts instead of what this service said. The test has to be over.")
    @APIResponseSchema(ResultViews.One.class)
    public Uni<ResultViews.One> grade(
            @BeanParam RequestedTest requested, @PathParam("question_id") UUID question, @Valid @NotNull Points body) {
        TestCaller who = caller.get();
        TestSelection selection = requested.selection(who);
        String comment = body.comment() == null ? "" : body.comment();
        return grade.grade(selection, question, body.points(), comment, Actor.user(who.userId()))
                .invoke(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .chain(() -> one(requested));
    }

    @GET
    @Path("/results")
    @Produces({MediaType.APPLICATION_JSON, CsvTable.TYPE})
    @Operation(summary = "What the organisation's tests are worth, newest first", operationId = "allTestResults")
    @APIResponse(
            responseCode = "200",
            description = "the tests; as text/csv the header Link leads to the next page",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ResultViews.Many.class)),
                @Content(mediaType = CsvTable.TYPE, schema = @Schema(implementation = String.class))
            })
    public Uni<Response> list(
            @BeanParam TestListQuery query,
            @QueryParam("status") @Parameter(description = "tests that stand like this") Status status,
            @BeanParam PageRequest request,
            @Context Request asked,
            @Context UriInfo uri) {
        boolean asTable = CsvTable.isAskedFor(asked);
        TestFilter filter = query.filter(
                Optional.ofNullable(status).map(Status::name), caller.get().organisation());
        return results.list(filter, request.after(), request.limit() + 1)
                .map(found -> Page.of(
                        found,
                        request.limit(),
                        row -> new Cursor(row.test().createdAt(), row.test().id())))
                .map(page -> page.map(ResultViews.Item::of))
                .map(page -> asTable
                        ? table(page, uri)
                        : Response.ok(ResultViews.Many.of(page), MediaType.APPLICATION_JSON_TYPE)
                                .build());
    }

    private static Response table(Page<ResultViews.Item> page, UriInfo uri) {
        CsvTable table = new CsvTable(
                "test_id",
                "candidate_id",
                "attempt",
                "test_status",
                "test_start_time",
                "ended_at",
                "points",
                "max_points",
                "status");
        page.items()
                .forEach(test -> table.row(
                        test.testId(),
                        test.candidateId(),
                        test.attempt(),
                        test.testStatus(),
                        test.testStartTime(),
                        test.endedAt(),
                        test.points(),
                        test.maxPoints(),
                        test.status()));
        return table.answer(page.nextCursor(), uri);
    }
}
