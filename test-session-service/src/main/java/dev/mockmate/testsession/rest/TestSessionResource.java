package dev.mockmate.testsession.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.OpenToTestToken;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.application.CreateTestSession;
import dev.mockmate.testsession.application.RecordPresence;
import dev.mockmate.testsession.application.UseTestSession;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.Progress;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.store.CanonicalJson;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a candidate's page does with the candidate's test. */
@Path("/api/test-session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Test sessions")
@RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN})
public class TestSessionResource {
    private final CurrentTestCaller caller;
    private final TestSessionRequestMapper orders;
    private final CreateTestSession create;
    private final UseTestSession tests;
    private final RecordPresence presence;
    private final Idempotency idempotency;
    private final Now now;

    TestSessionResource(
            CurrentTestCaller caller,
            TestSessionRequestMapper orders,
            CreateTestSession create,
            UseTestSession tests,
            RecordPresence presence,
            Idempotency idempotency,
            Now now) {
        this.caller = caller;
        this.orders = orders;
        this.create = create;
        this.tests = tests;
        this.presence = presence;
        this.idempotency = idempotency;
        this.now = now;
    }

    @POST
    @OpenToTestToken
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a test, or go on with the one under way",
            description =
                    "A reload never restarts the clock: while the candidate has an active test, or one whose page was"
                            + " closed less than two minutes ago, the answer is 200 with that test and resumed: true.")
    @APIResponse(
            responseCode = "201",
            description = "begun",
            content = @Content(schema = @Schema(implementation = Views.Created.class)))
    @APIResponse(
            responseCode = "200",
            description = "under way already",
            content = @Content(schema = @Schema(implementation = Views.Created.class)))
    public Uni<Response> create(@HeaderParam(Idempotency.HEADER) String key, @Valid @NotNull Requests.Create body) {
        TestCaller who = caller.get();
        return idempotency.once(who.userId(), scope(who), key, body, () -> orders.of(body, who), order -> create.create(
                        order, Actor.user(who.userId()))
                .map(this::created));
    }

    /** Whoever issues test tokens for a candidate shares no answers with others who do. */
    private static String scope(TestCaller who) {
        return "POST /api/test-session"
                + who.testToken().map(token -> " of " + token.invitationId()).orElse("");
    }

    @PUT
    @Path("/{candidate_id}/heartbeat")
    @Operation(summary = "The page is there; send it every 30 seconds", operationId = "heartbeat")
    @APIResponseSchema(Views.Heartbeat.class)
    public Uni<Views.Heartbeat> heartbeat(@BeanParam RequestedTest requested) {
        return presence.heartbeat(requested.selection(caller.get()), actor())
                .map(noted -> new Views.Heartbeat(true, noted.orElseThrow(TestSessionProblem::of)));
    }

    @PUT
    @Path("/{candidate_id}/activity")
    @Operation(summary = "The candidate does something", operationId = "activity")
    @APIResponseSchema(Views.Activity.class)
    public Uni<Views.Activity> activity(@BeanParam RequestedTest requested) {
        return presence.activity(requested.selection(caller.get()), actor())
                .map(noted -> new Views.Activity(true, noted.orElseThrow(TestSessionProblem::of)));
    }

    @PUT
    @Path("/{candidate_id}/progress")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save the work so far",
            operationId = "progress",
            description =
                    "Sections are united with those known, answers replace the answer of their question. With a sequence, an"
                            + " answer older than the stored one of its question is not taken and named in stale; when"
                            + " nothing is taken the answer is 409 stale-progress. Taken up to 30"
                            + " seconds after the time ran out. All answers together have at most 1,048,576 characters.")
    @APIResponseSchema(Views.Saved.class)
    public Uni<Views.Saved> progress(@BeanParam RequestedTest requested, @Valid @NotNull Requests.Save body) {
        TestSelection selection = requested.selection(caller.get());
        Progress.Report report = report(body);
        return tests.save(selection, report, actor())
                .map(outcome -> Views.Saved.of(saved(outcome, report).progress(), report));
    }

    @PUT
    @Path("/{candidate_id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in",
            operationId = "complete",
            description = "Repeating it changes nothing. Whoever ends the test first decides its completion_method.")
    @APIResponseSchema(Views.Completed.class)
    public Uni<Views.Completed> complete(@BeanParam RequestedTest requested, @Valid @NotNull Requests.Complete body) {
        CompletionMethod method = CompletionMethod.of(body.completionMethod().name());
        return tests.complete(requested.selection(caller.get()), method, actor())
                .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .map(test -> (TestState.Completed) test.state())
                .map(done -> new Views.Completed(true, done.label(), done.at()));
    }

    /** Who sent nothing newer is told all that is stored. */
    private static CodingTest saved(Outcome<CodingTest, Refusal> outcome, Progress.Report report) {
        return outcome.orElseThrow(refusal -> refusal instanceof Refusal.StaleProgress stale
                ? stale(Views.Saved.of(stale.stored(), report), stale)
                : TestSessionProblem.of(refusal));
    }

    private static ProblemException stale(Views.Saved stored, Refusal refusal) {
        return TestSessionProblem.of(refusal)
                .with("sequence", stored.sequence())
                .with("stale", stored.stale())
                .with("sections_completed", stored.sectionsCompleted())
                .with("pending_answers", stored.pendingAnswers());
    }

    private Actor actor() {
        return Actor.user(caller.get().userId());
    }

    private Response created(Outcome<CreateTestSession.Opened, Refusal> outcome) {
        CreateTestSession.Opened open = outcome.orElseThrow(TestSessionProblem::of);
        Views.Created body = new Views.Created(true, Views.TestSession.of(open.test(), now.get()), open.resumed());
        return open.resumed()
                ? Response.ok(body).build()
                : Response.created(URI.create("/api/test-session/" + open.test().candidateId()))
                        .entity(body)
                        .build();
    }

    /** A report of work as the domain takes it. */
    static Progress.Report report(Requests.Save body) {
        Map<String, JsonNode> answers = body.pendingAnswers() == null ? Map.of() : body.pendingAnswers();
        answers.forEach((question, answer) -> refuseWhatIsNoJsonNumber(question, answer));
        return new Progress.Report(
                orEmpty(body.sectionsCompleted()),
                answers.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> CanonicalJson.of(entry.getValue().toString()))),
                body.sequence());
    }

    /** Numbers beyond what doubles hold would be read as infinite, which JSON cannot say. */
    private static void refuseWhatIsNoJsonNumber(String question, JsonNode answer) {
        if (answer.isFloatingPointNumber() && !Double.isFinite(answer.doubleValue())) {
            throw ProblemException.invalidField("pending_answers." + question, "has a number that is too large");
        }
        answer.forEach(part -> refuseWhatIsNoJsonNumber(question, part));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
