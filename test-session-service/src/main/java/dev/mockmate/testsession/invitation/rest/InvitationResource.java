package dev.mockmate.testsession.invitation.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.invitation.application.FindInvitations;
import dev.mockmate.testsession.invitation.application.InviteCandidates;
import dev.mockmate.testsession.invitation.application.IssueTestToken.Issued;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations to tests. */
@Path("/api/test-session/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class InvitationResource {
    private final CurrentTestCaller caller;
    private final InvitationRequestMapper orders;
    private final InviteCandidates invite;
    private final FindInvitations find;
    private final Idempotency idempotency;

    InvitationResource(
            CurrentTestCaller caller,
            InvitationRequestMapper orders,
            InviteCandidates invite,
            FindInvitations find,
            Idempotency idempotency) {
        this.caller = caller;
        this.orders = orders;
        this.invite = invite;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invite a candidate",
            operationId = "invite",
            description =
                    "The test token is told once. It opens the invitation's test and nothing else: it may be begun"
                            + " until expires_at, then the token holds until an hour after the test's end.")
    @APIResponse(
            responseCode = "201",
            description = "invited",
            content = @Content(schema = @Schema(implementation = InvitationViews.Made.class)))
    public Uni<Response> add(
            @HeaderParam(Idempotency.HEADER) String key, @Valid @NotNull InvitationRequests.Invite body) {
        TestCaller who = caller.get();
        AtomicReference<Issued> secret = new AtomicReference<>();
        return idempotency
                .once(
                        who.userId(),
                        "POST /api/test-session/invitations",
                        key,
                        body,
                        () -> orders.of(body, who),
                        order -> invite.invite(order, who.userId())
                                .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                                .invoke(invited -> secret.set(invited.issued()))
                                .map(InvitationViews.Made::withoutToken)
                                .map(InvitationResource::created))
                .map(answer -> told(answer, secret.get()));
    }

    @GET
    @Operation(summary = "The organisation's invitations, newest first", operationId = "invitations")
    @APIResponseSchema(InvitationViews.Many.class)
    public Uni<InvitationViews.Many> list(@BeanParam PageRequest page) {
        return find.list(caller.get().organisation(), page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found,
                        page.limit(),
                        row -> new Cursor(
                                row.invitation().createdAt(), row.invitation().id())))
                .map(rows -> InvitationViews.Many.of(rows.map(InvitationViews.One::listed)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An invitation, what became of it and what was mailed", operationId = "invitation")
    @APIResponseSchema(InvitationViews.One.class)
    public Uni<InvitationViews.One> one(@PathParam("id") UUID id) {
        return find.one(id, caller.get().organisation())
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(shown -> find.mails(id).map(mails -> InvitationViews.One.of(shown, mails)));
    }

    @POST
    @Path("/{id}/resend")
    @Operation(
            summary = "A new token for an invitation, mailed when it has an address",
            operationId = "resendInvitation",
            description =
                    "Tokens told before go on to hold; deleting the invitation ends them all. One that expired, or whose"
                            + " test is over, is 409 invitation-over.")
    @APIResponseSchema(value = InvitationViews.Made.class, responseCode = "200")
    public Uni<Response> resend(@HeaderParam(Idempotency.HEADER) String key, @PathParam("id") UUID id) {
        TestCaller who = caller.get();
        AtomicReference<Issued> secret = new AtomicReference<>();
        return idempotency
                .once(who.userId(), "POST /api/test-session/invitations/" + id + "/resend", key, id, () -> invite.again(
                                id, who.organisation())
                        .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                        .invoke(invited -> secret.set(invited.issued()))
                        .map(invited -> Response.ok(InvitationViews.Made.withoutToken(invited))
                                .build()))
                .map(answer -> told(answer, secret.get()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Take an invitation back",
            operationId = "deleteInvitation",
            description = "Its tokens are refused within two seconds, also those of a test that runs.")
    @APIResponse(responseCode = "204", description = "deleted")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return invite.revoke(id, caller.get().organisation())
                .invoke(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .replaceWithVoid();
    }

    private static Response created(InvitationViews.Made made) {
        return Response.created(URI.create("/api/test-session/invitations/" + made.invitationId()))
                .entity(made)
                .build();
    }

    /** Secrets are not kept for a repetition: they are added to the first answer alone. */
    private static Response told(Response answer, Issued secret) {
        return secret != null && answer.getEntity() instanceof InvitationViews.Made made
                ? Response.fromResponse(answer).entity(made.with(secret)).build()
                : answer;
    }
}
