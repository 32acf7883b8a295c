package dev.mockmate.testsession.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.MeantTest;
import dev.mockmate.testsession.application.ReadTestSessions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.store.History;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public Uni<Views.One> one(@BeanParam MeantTest meant) {
        return tests.find(meant.selection(caller.get()))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(test -> new Views.One(true, view(test)));
    }

    @GET
    @Path("/{candidate_id}/history")
    @Operation(
            summary = "Everything that happened to the candidate's tests, oldest first",
            operationId = "testSessionHistory")
    @APIResponseSchema(Views.HistoryPage.class)
    public Uni<Views.HistoryPage> history(@BeanParam MeantTest meant, @BeanParam PageRequest request) {
        return tests.history(meant.selection(caller.get()), request.after(), request.limit() + 1)
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
    @RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
    @Operation(summary = "Tests under way, newest first", operationId = "activeTestSessions")
    @APIResponseSchema(Views.Many.class)
    public Uni<Views.Many> active(@BeanParam PageRequest request) {
        return inStatus(ACTIVE, request);
    }

    @GET
    @Path("/abandoned")
    @RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
    @Operation(summary = "Tests their candidates left, newest first", operationId = "abandonedTestSessions")
    @APIResponseSchema(Views.Many.class)
    public Uni<Views.Many> abandoned(@BeanParam PageRequest request) {
        return inStatus(ABANDONED, request);
    }

    private Uni<Views.Many> inStatus(String status, PageRequest request) {
        return tests.inStatus(status, caller.get().organisation(), request.after(), request.limit() + 1)
                .map(found -> Page.of(
                        found,
                        request.limit(),
                        listed -> new Cursor(
                                listed.test().createdAt(), listed.test().id())))
                .map(page ->
                        Views.Many.of(page.map(listed -> Views.Summary.of(view(listed.test()), listed.answered()))));
    }

    private Views.TestSession view(CodingTest test) {
        return Views.TestSession.of(test, now.get());
    }
}
