package dev.mockmate.testsession.invitation.rest;

import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.invitation.application.InviteCandidates;
import dev.mockmate.testsession.invitation.rest.InvitationRequests.Invite;
import dev.mockmate.testsession.invitation.rest.InvitationTable.Line;
import dev.mockmate.testsession.invitation.rest.InvitationViews.Made;
import dev.mockmate.testsession.invitation.rest.InvitationViews.MadeMany;
import dev.mockmate.testsession.invitation.rest.InvitationViews.RowError;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many invitations from a table. */
@Path("/api/test-session/invitations/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class BulkInvitationResource {
    private final CurrentTestCaller caller;
    private final InvitationOrders orders;
    private final InviteCandidates invite;

    BulkInvitationResource(CurrentTestCaller caller, InvitationOrders orders, InviteCandidates invite) {
        this.caller = caller;
        this.orders = orders;
        this.invite = invite;
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            summary = "Invite everybody in a table",
            operationId = "inviteMany",
            description =
                    "Columns email, name, extra_time_percent, named in the first line; at most 500 lines. Each line is"
                            + " invited by itself: what is wrong with one is told in errors.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponseSchema(value = MadeMany.class, responseCode = "200")
    public Uni<MadeMany> add(
            @Parameter(description = "what the test consists of") @QueryParam("template_id") UUID template,
            @Parameter(description = "default true") @QueryParam("send_mail") Boolean sendMail,
            @Parameter(description = "admins only") @QueryParam("organisation") String organisation,
            String table) {
        TestCaller who = caller.get();
        List<Made> items = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        return Multi.createFrom()
                .iterable(lines(table))
                .onItem()
                .transformToUniAndConcatenate(line -> line.error().isEmpty()
                        ? one(line, template, sendMail, organisation, who, items, errors)
                        : Uni.createFrom().voidItem().invoke(() -> errors.add(new RowError(line.row(), line.error()))))
                .collect()
                .asList()
                .map(done -> new MadeMany(true, List.copyOf(items), List.copyOf(errors)));
    }

    private Uni<Void> one(
            Line line,
            UUID template,
            Boolean sendMail,
            String organisation,
            TestCaller who,
            List<Made> items,
            List<RowError> errors) {
        Invite body = new Invite(
                null,
                line.email(),
                line.name(),
                template,
                null,
                null,
                null,
                line.extraTimePercent(),
                null,
                sendMail,
                organisation);
        return Uni.createFrom()
                .deferred(() -> orders.of(body, who))
                .chain(order -> invite.invite(order, who.userId()))
                .map(InvitationResource::invited)
                .invoke(invited -> items.add(Made.withoutToken(invited).with(invited.issued())))
                .replaceWithVoid()
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    errors.add(new RowError(line.row(), refused.describe()));
                    return Uni.createFrom().voidItem();
                });
    }

    private static List<Line> lines(String table) {
        try {
            return InvitationTable.read(table == null ? "" : table);
        } catch (InvitationTable.UnreadableException unreadable) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, unreadable.getMessage());
        }
    }
}
