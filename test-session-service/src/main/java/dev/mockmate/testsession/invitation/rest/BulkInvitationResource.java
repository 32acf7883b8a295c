package dev.mockmate.testsession.invitation.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.invitation.application.InviteCandidates;
import dev.mockmate.testsession.invitation.application.IssueTestToken.Issued;
import dev.mockmate.testsession.invitation.rest.InvitationRequests.Invite;
import dev.mockmate.testsession.invitation.rest.InvitationTable.Line;
import dev.mockmate.testsession.invitation.rest.InvitationViews.Made;
import dev.mockmate.testsession.invitation.rest.InvitationViews.MadeMany;
import dev.mockmate.testsession.invitation.rest.InvitationViews.RowError;
import dev.mockmate.testsession.rest.TestSessionProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Many invitations from a table. */
@Path("/api/test-session/invitations/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class BulkInvitationResource {
    private static final Logger LOG = Logger.getLogger(BulkInvitationResource.class);
    private static final String LATER = "Not invited just now; send it again.";

    private final CurrentTestCaller caller;
    private final InvitationRequestMapper orders;
    private final InviteCandidates invite;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    BulkInvitationResource(
            CurrentTestCaller caller,
            InvitationRequestMapper orders,
            InviteCandidates invite,
            Idempotency idempotency,
            ObjectMapper json) {
        this.idempotency = idempotency;
        this.json = json;
        this.caller = caller;
        this.orders = orders;
        this.invite = invite;
    }

    @POST
    @Consumes({"text/csv", "application/csv", "application/vnd.ms-excel"})
    @Operation(
            summary = "Invite everybody in a table",
            operationId = "inviteMany",
            description =
                    "Columns email, name, extra_time_percent, named in the first line; at most 500 lines. Each line is"
                            + " invited by itself: what is wrong with one is told in errors. Sent again with its Idempotency-Key, the"
                            + " lines that were invited are not invited again, whichever else the table has by then; they are told"
                            + " without their tokens, for which there is resend.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponseSchema(value = MadeMany.class, responseCode = "200")
    public Uni<MadeMany> add(
            @HeaderParam(Idempotency.HEADER) String key,
            @Parameter(description = "what the test consists of") @QueryParam("template_id") UUID template,
            @Parameter(description = "default true") @QueryParam("send_mail") Boolean sendMail,
            @Parameter(description = "admins name it, recruiters may leave it out") @QueryParam("organisation")
                    String organisation,
            String table) {
        TestCaller who = caller.get();
        String owner = who.actsFor(organisation);
        idempotency.ofPart(key, "");
        Run run = new Run(who, key, template, sendMail, owner);
        return InOrder.each(lines(table), line -> one(line, run))
                .map(done -> new MadeMany(true, List.copyOf(run.items), List.copyOf(run.errors)));
    }

    /** One line after the other; what is made by then is told, whatever becomes of the rest. */
    private Uni<Void> one(Line line, Run run) {
        if (!line.error().isEmpty() || run.isBroken) {
            run.errors.add(new RowError(line.row(), line.error().isEmpty() ? LATER : line.error()));
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> invite(run.invite(line), run))
                .invoke(made -> run.items.add(made.listed()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> refused(line, run, failure));
    }

    private Uni<Made> invite(Invite body, Run run) {
        UUID by = run.who.userId();
        AtomicReference<Issued> secret = new AtomicReference<>();
        return idempotency
                .once(
                        by,
                        "POST /api/test-session/invitations/bulk",
                        idempotency.ofPart(run.key, body),
                        body,
                        () -> orders.of(body, run.who),
                        order -> invite.invite(order, by)
                                .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                                .invoke(invited -> secret.set(invited.issued()))
                                .map(invited ->
                                        Response.ok(Made.withoutToken(invited)).build()))
                .map(answer -> answer.getEntity() instanceof Made made ? made.with(secret.get()) : again(answer));
    }

    /** What a repetition is told is stored as JSON, without the token. */
    private Made again(Response answer) {
        try {
            return json.readValue((String) answer.getEntity(), Made.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Uni<Void> refused(Line line, Run run, Throwable failure) {
        if (failure instanceof ProblemException refused) {
            run.errors.add(new RowError(line.row(), refused.describe()));
            return Uni.createFrom().voidItem();
        }
        if (run.items.isEmpty()) {
            return Uni.createFrom().failure(failure);
        }
        LOG.warnf("table of invitations broken off row=%d cause=%s", line.row(), failure.getClass());
        run.isBroken = true;
        run.errors.add(new RowError(line.row(), LATER));
        return Uni.createFrom().voidItem();
    }

    /** What a table has made so far. */
    private static final class Run {
        private final TestCaller who;
        private final String key;
        private final UUID template;
        private final Boolean sendMail;
        private final String organisation;
        private final List<Made> items = new ArrayList<>();
        private final List<RowError> errors = new ArrayList<>();
        private boolean isBroken;

        Run(TestCaller who, String key, UUID template, Boolean sendMail, String organisation) {
            this.who = who;
            this.key = key;
            this.template = template;
            this.sendMail = sendMail;
            this.organisation = organisation;
        }

        Invite invite(Line line) {
            return new Invite(
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
        }
    }

    private static List<Line> lines(String table) {
        try {
            return InvitationTable.read(table == null ? "" : table);
        } catch (InvitationTable.UnreadableException unreadable) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, unreadable.getMessage());
        }
    }
}
