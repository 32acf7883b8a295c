package dev.mockmate.testsession.live.rest;

import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.ActingReason;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestChange.Announced;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.live.application.ChangeTestLive;
import dev.mockmate.testsession.rest.ReasonInBody;
import dev.mockmate.testsession.rest.TestSessionProblem;
import dev.mockmate.testsession.rest.Views;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What recruiters change in tests of their organisation while they run; the candidate's page is told. */
@Path("/api/test-session/{candidate_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Live changes")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class LiveResource {
    private final CurrentTestCaller caller;
    private final ChangeTestLive change;
    private final Idempotency idempotency;
    private final Now now;

    LiveResource(CurrentTestCaller caller, ChangeTestLive change, Idempotency idempotency, Now now) {
        this.caller = caller;
        this.change = change;
        this.idempotency = idempotency;
        this.now = now;
    }

    /** An announcement as it was told. */
    @Schema(name = "AnnouncementMade")
    record Told(boolean success, UUID id, String text, Instant at) {}

    @POST
    @Path("/extra-time")
    @ReasonInBody
    @Operation(summary = "Give the candidate more time", operationId = "addExtraTime")
    @APIResponse(
            responseCode = "200",
            description = "given",
            content = @Content(schema = @Schema(implementation = Views.One.class)))
    public Uni<Response> extraTime(
            @BeanParam RequestedTest requested,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(ActingReason.HEADER) String why,
            @Valid @NotNull LiveRequests.ExtraTime body) {
        String reason = ActingReason.of(body.reason(), why);
        TestSelection selection = requested.selection(caller.get());
        Actor who = actor();
        return once(requested, "extra-time", key, body, () -> change.addTime(selection, body.seconds(), reason, who)
                .map(this::changed));
    }

    @POST
    @Path("/announcement")
    @Operation(summary = "Tell the candidate's page something", operationId = "announce")
    @APIResponse(
            responseCode = "201",
            description = "told",
            content = @Content(schema = @Schema(implementation = Told.class)))
    public Uni<Response> announcement(
            @BeanParam RequestedTest requested,
            @HeaderParam(Idempotency.HEADER) String key,
            @Valid @NotNull LiveRequests.Announce body) {
        TestSelection selection = requested.selection(caller.get());
        Actor who = actor();
        return once(requested, "announcement", key, body, () -> change.announce(selection, body.text(), who)
                .map(LiveResource::announced));
    }

    @POST
    @Path("/end")
    @ReasonInBody
    @Operation(
            summary = "End the test now",
            operationId = "endTest",
            description = "What is stored is handed in; the completion_method is auto. Repeating it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "ended",
            content = @Content(schema = @Schema(implementation = Views.One.class)))
    public Uni<Response> end(
            @BeanParam RequestedTest requested,
            @HeaderParam(ActingReason.HEADER) String why,
            @Valid @NotNull LiveRequests.End body) {
        String reason = ActingReason.of(body.reason(), why);
        return change.end(requested.selection(caller.get()), reason, actor()).map(this::changed);
    }

    @POST
    @Path("/reopen")
    @ReasonInBody
    @Operation(
            summary = "Let a test that is over go on",
            operationId = "reopenTest",
            description = "With all that was typed, for so many minutes from now; it is graded anew when it ends.")
    @APIResponse(
            responseCode = "200",
            description = "goes on",
            content = @Content(schema = @Schema(implementation = Views.One.class)))
    public Uni<Response> reopen(
            @BeanParam RequestedTest requested,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(ActingReason.HEADER) String why,
            @Valid @NotNull LiveRequests.Reopen body) {
        String reason = ActingReason.of(body.reason(), why);
        TestSelection selection = requested.selection(caller.get());
        Actor who = actor();
        return once(requested, "reopen", key, body, () -> change.reopen(selection, body.minutes(), reason, who)
                .map(this::changed));
    }

    private Uni<Response> once(
            RequestedTest requested, String call, String key, Object body, Supplier<Uni<Response>> effect) {
        String path = "POST /api/test-session/" + requested.candidate() + "/" + call;
        return idempotency.once(caller.get().userId(), path, key, body, effect);
    }

    private Response changed(Outcome<CodingTest, Refusal> outcome) {
        CodingTest test = outcome.orElseThrow(TestSessionProblem::of);
        return Response.ok(new Views.One(true, Views.TestSession.of(test, now.get())))
                .build();
    }

    private static Response announced(Outcome<Announced, Refusal> outcome) {
        Announced said = outcome.orElseThrow(TestSessionProblem::of);
        return Response.status(Response.Status.CREATED)
                .entity(new Told(true, said.id(), said.text(), said.at()))
                .build();
    }

    private Actor actor() {
        return Actor.user(caller.get().userId());
    }
}
