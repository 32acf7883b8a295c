package dev.mockmate.testsession.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.application.ReadTestSessions;
import dev.mockmate.testsession.csv.CsvTable;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestFilter;
import dev.mockmate.testsession.store.History;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at tests. */
@Path("/api/test-session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Test sessions")
@RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN})
public class TestListsResource {
    private static final String ACTIVE = "active";
    private static final String ABANDONED = "abandoned";

    private final CurrentTestCaller caller;
    private final ReadTestSessions tests;
    private final Now now;

    TestListsResource(CurrentTestCaller caller, ReadTestSessions tests, Now now) {
        this.caller = caller;
        this.tests = tests;
        this.now = now;
    }

    @GET
    @Path("/{candidate_id}")
    @Operation(summary = "The candidate's newest test", operationId = "testSession")
    @APIResponseSchema(Views.One.class)
    public Uni<Views.One> one(@BeanParam RequestedTest requested) {
        return tests.find(requested.selection(caller.get()))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(test -> new Views.One(true, view(test)));
    }

    @GET
    @Path("/{candidate_id}/history")
    @Operation(
            summary = "Everything that happened to the candidate's tests, oldest first",
            operationId = "testSessionHistory")
    @APIResponseSchema(Views.HistoryPage.class)
    public Uni<Views.HistoryPage> history(@BeanParam RequestedTest requested, @BeanParam PageRequest request) {
        return tests.history(requested.selection(caller.get()), request.after(), request.limit() + 1)
                .map(entries -> {
                    if (entries.isEmpty() && request.after().isEmpty()) {
                        throw ProblemException.notFound();
                    }
                    Page<History.Entry> page =
                            Page.of(entries, request.limit(), entry -> new Cursor(entry.recordedAt(), entry.id()));
                    return Views.HistoryPage.of(page.map(Views.HistoryEntry::of));
                });
    }

    @GET
    @Path("/active")
    @Produces({MediaType.APPLICATION_JSON, CsvTable.TYPE})
    @RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
    @Operation(summary = "Tests under way, newest first", operationId = "activeTestSessions")
    @APIResponse(
            responseCode = "200",
            description = "the tests; as text/csv the header Link leads to the next page",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Views.Many.class)),
                @Content(mediaType = CsvTable.TYPE, schema = @Schema(implementation = String.class))
            })
    public Uni<Response> active(
            @BeanParam TestListQuery query,
            @BeanParam PageRequest page,
            @Context Request request,
            @Context UriInfo uri) {
        return list(query.filter(Optional.of(ACTIVE), caller.get().organisation()), page, request, uri);
    }

    @GET
    @Path("/abandoned")
    @Produces({MediaType.APPLICATION_JSON, CsvTable.TYPE})
    @RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
    @Operation(summary = "Tests their candidates left, newest first", operationId = "abandonedTestSessions")
    @APIResponse(
            responseCode = "200",
            description = "the tests; as text/csv the header Link leads to the next page",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Views.Many.class)),
                @Content(mediaType = CsvTable.TYPE, schema = @Schema(implementation = String.class))
            })
    public Uni<Response> abandoned(
            @BeanParam TestListQuery query,
            @BeanParam PageRequest page,
            @Context Request request,
            @Context UriInfo uri) {
        return list(query.filter(Optional.of(ABANDONED), caller.get().organisation()), page, request, uri);
    }

    private Uni<Response> list(TestFilter filter, PageRequest request, Request asked, UriInfo uri) {
        boolean asTable = CsvTable.isAskedFor(asked);
        return tests.count(filter).chain(total -> tests.list(filter, request.after(), request.limit() + 1)
                .map(found -> Page.of(
                        found,
                        request.limit(),
                        listed -> new Cursor(
                                listed.test().createdAt(), listed.test().id())))
                .map(page -> page.map(listed -> Views.Summary.of(view(listed.test()), listed.answered())))
                .map(page -> asTable
                        ? TestTable.of(page, uri)
                        : Response.ok(Views.Many.of(page, total), MediaType.APPLICATION_JSON_TYPE)
                                .build()));
    }

    private Views.TestSession view(CodingTest test) {
        return Views.TestSession.of(test, now.get());
    }
}
