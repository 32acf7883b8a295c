package dev.mockmate.testsession.invitation.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.invitation.application.ManageTemplates;
import dev.mockmate.testsession.invitation.domain.TestPlan;
import dev.mockmate.testsession.invitation.domain.TestTemplate;
import dev.mockmate.testsession.rest.TestSessionProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What invitations are made of. */
@Path("/api/test-session/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class TemplateResource {
    private final CurrentTestCaller caller;
    private final ManageTemplates templates;
    private final Plans plans;
    private final Idempotency idempotency;

    TemplateResource(CurrentTestCaller caller, ManageTemplates templates, Plans plans, Idempotency idempotency) {
        this.caller = caller;
        this.templates = templates;
        this.plans = plans;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "The organisation's templates, newest first", operationId = "testTemplates")
    @APIResponseSchema(InvitationViews.Templates.class)
    public Uni<InvitationViews.Templates> list(@BeanParam PageRequest page) {
        return templates
                .list(caller.get().organisation(), page.after(), page.limit() + 1)
                .map(found -> Page.of(found, page.limit(), row -> new Cursor(row.createdAt(), row.id())))
                .map(rows -> InvitationViews.Templates.of(rows.map(InvitationViews.Template::listed)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a template", operationId = "addTestTemplate")
    @APIResponse(
            responseCode = "201",
            description = "added",
            content = @Content(schema = @Schema(implementation = InvitationViews.Template.class)))
    public Uni<Response> add(
            @HeaderParam(Idempotency.HEADER) String key, @Valid @NotNull InvitationRequests.Template body) {
        TestCaller who = caller.get();
        String organisation = Plans.organisation(who, body.organisation());
        return idempotency.once(
                who.userId(),
                "POST /api/test-session/templates",
                key,
                body,
                () -> plans.check(organisation, plan(body).questionIds()),
                checked -> templates.add(organisation, body.title(), plan(body)).map(TemplateResource::created));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A template", operationId = "testTemplate")
    @APIResponseSchema(InvitationViews.Template.class)
    public Uni<InvitationViews.Template> one(@PathParam("id") UUID id) {
        return templates
                .find(id, caller.get().organisation())
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(InvitationViews.Template::of);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what a template says; invitations made of it stay as they are",
            operationId = "changeTestTemplate")
    @APIResponseSchema(InvitationViews.Template.class)
    public Uni<InvitationViews.Template> change(
            @PathParam("id") UUID id, @Valid @NotNull InvitationRequests.Template body) {
        TestCaller who = caller.get();
        return templates
                .find(id, who.organisation())
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .invoke(known -> refuseOtherOwner(known, body))
                .chain(known -> plans.check(known.organisation(), plan(body).questionIds()))
                .chain(() -> templates.change(id, who.organisation(), body.title(), plan(body)))
                .map(outcome -> InvitationViews.Template.of(outcome.orElseThrow(TestSessionProblem::of)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a template; invitations made of it stay as they are",
            operationId = "deleteTestTemplate")
    @APIResponse(responseCode = "204", description = "deleted")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return templates
                .delete(id, caller.get().organisation())
                .invoke(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .replaceWithVoid();
    }

    private static void refuseOtherOwner(TestTemplate known, InvitationRequests.Template body) {
        if (body.organisation() != null && !body.organisation().equals(known.organisation())) {
            throw ProblemException.invalidField("organisation", "never changes");
        }
    }

    private static TestPlan plan(InvitationRequests.Template body) {
        return new TestPlan(
                body.instructions() == null ? "" : body.instructions(),
                body.questionIds() == null ? List.of() : body.questionIds(),
                body.sections() == null ? List.of() : body.sections(),
                body.testDurationMinutes() == null ? Plans.DEFAULT_MINUTES : body.testDurationMinutes());
    }

    private static Response created(TestTemplate template) {
        return Response.created(URI.create("/api/test-session/templates/" + template.id()))
                .entity(InvitationViews.Template.of(template))
                .build();
    }
}
