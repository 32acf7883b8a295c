package dev.mockmate.testsession.invitation.rest;

import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.OpenToTestToken;
import dev.mockmate.testsession.access.TestToken;
import dev.mockmate.testsession.invitation.application.FindInvitations;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody who holds a test token is invited to. */
@Path("/api/test-session/invitations/current")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
@RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN})
public class CurrentInvitationResource {
    private final CurrentTestCaller caller;
    private final FindInvitations find;

    CurrentInvitationResource(CurrentTestCaller caller, FindInvitations find) {
        this.caller = caller;
        this.find = find;
    }

    @GET
    @OpenToTestToken
    @Operation(
            summary = "The invitation of the test token at hand; the first look accepts it",
            operationId = "currentInvitation")
    @APIResponseSchema(InvitationViews.Current.class)
    @APIResponse(responseCode = "404", description = "the token at hand is no test token")
    public Uni<InvitationViews.Current> current() {
        UUID id = caller.get().testToken().map(TestToken::invitationId).orElseThrow(ProblemException::notFound);
        return find.ofToken(id)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .call(() -> find.accept(id))
                .map(InvitationViews.Current::of);
    }
}
