package dev.mockmate.testsession.question.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.OpenToTestToken;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.question.application.ReadQuestions;
import dev.mockmate.testsession.question.application.WriteQuestions;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.QuestionDraft;
import dev.mockmate.testsession.question.store.Questions;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The question bank. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class QuestionResource {
    private final CurrentTestCaller caller;
    private final WriteQuestions write;
    private final ReadQuestions read;
    private final Idempotency idempotency;

    QuestionResource(CurrentTestCaller caller, WriteQuestions write, ReadQuestions read, Idempotency idempotency) {
        this.caller = caller;
        this.write = write;
        this.read = read;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN})
    @Operation(
            summary = "The questions of the bank, newest first",
            operationId = "questions",
            description = "Candidates see the shared bank, recruiters their organisation's questions too, admins all."
                    + " A list has the beginning of each text; samples, test cases, programs and choices are told by the"
                    + " question alone.")
    @APIResponseSchema(QuestionViews.Many.class)
    public Uni<QuestionViews.Many> list(@BeanParam QuestionQuery query, @BeanParam PageRequest page) {
        TestCaller who = caller.get();
        return read.list(who, query.search(), page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found,
                        page.limit(),
                        listed -> new Cursor(
                                listed.question().createdAt(), listed.question().uuid())))
                .map(rows -> QuestionViews.Many.of(rows.map(listed -> QuestionViews.Full.of(listed, who.conducts()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a question",
            operationId = "addQuestion",
            description = "A reference solution is run against all test cases first: one that does not pass is 422"
                    + " reference-solution-failed, and where code cannot be run 503 sandbox-unavailable.")
    @APIResponse(
            responseCode = "201",
            description = "added",
            content = @Content(schema = @Schema(implementation = QuestionViews.Full.class)))
    public Uni<Response> add(@HeaderParam(Idempotency.HEADER) String key, @Valid @NotNull QuestionRequests.Write body) {
        TestCaller who = caller.get();
        String organisation = organisation(who, body);
        return idempotency.once(
                who.userId(),
                "POST /api/questions",
                key,
                body,
                () -> checked(QuestionDraftMapper.of(body)),
                draft -> write.add(draft, organisation, who.userId()).map(QuestionResource::created));
    }

    @GET
    @Path("/{id}")
    @OpenToTestToken
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN})
    @Operation(
            summary = "A question",
            operationId = "question",
            description = "Candidates see the version their test has, without hidden test cases and without answers.")
    @APIResponseSchema(QuestionViews.Full.class)
    public Uni<QuestionViews.Full> one(
            @PathParam("id") UUID id,
            @Parameter(description = "recruiters and admins: an older version") @QueryParam("version")
                    Integer version) {
        TestCaller who = caller.get();
        return (version == null || !who.conducts() ? read.one(id, who) : read.version(id, version, who))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(question ->
                        who.conducts() ? QuestionViews.Full.of(question) : QuestionViews.Full.forCandidates(question));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what a question says",
            operationId = "changeQuestion",
            description = "Makes a new version, unless nothing changes; tests that run keep theirs.")
    @APIResponseSchema(QuestionViews.Full.class)
    public Uni<QuestionViews.Full> change(@PathParam("id") UUID id, @Valid @NotNull QuestionRequests.Write body) {
        TestCaller who = caller.get();
        QuestionDraft draft = QuestionDraftMapper.of(body);
        return write.find(id, who)
                .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .invoke(known -> refuseOtherOwner(known, body))
                .chain(() -> checked(draft))
                .chain(() -> write.change(id, draft, who))
                .map(outcome -> QuestionViews.Full.of(outcome.orElseThrow(TestSessionProblem::of)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a question out of the bank; tests that have it keep it", operationId = "deleteQuestion")
    @APIResponse(responseCode = "204", description = "deleted")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return write.delete(id, caller.get())
                .invoke(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .replaceWithVoid();
    }

    @GET
    @Path("/{id}/versions")
    @Operation(summary = "What a question was, newest first", operationId = "questionVersions")
    @APIResponseSchema(QuestionViews.Versions.class)
    public Uni<QuestionViews.Versions> versions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        int below = page.after()
                .map(place -> (int) place.id().getLeastSignificantBits())
                .orElse(Integer.MAX_VALUE);
        return read.versions(id, caller.get(), below, page.limit() + 1)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(found -> Page.of(found, page.limit(), QuestionResource::place))
                .map(rows -> QuestionViews.Versions.of(rows.map(QuestionViews.Version::of)));
    }

    private Uni<QuestionDraft> checked(QuestionDraft draft) {
        return write.check(draft).map(outcome -> outcome.orElseThrow(TestSessionProblem::of));
    }

    private static Cursor place(Questions.Version version) {
        return new Cursor(version.createdAt(), new UUID(0, version.version()));
    }

    /** Whose a new question is: recruiters' own organisation's; admins name it, or nobody for the shared bank. */
    static String organisation(TestCaller who, QuestionRequests.Write body) {
        if (who.isAdmin()) {
            return body.organisation() == null
                    ? Question.SHARED
                    : body.organisation().strip();
        }
        String own = who.organisation().orElseThrow();
        if (body.organisation() != null && !body.organisation().equals(own)) {
            throw ProblemException.invalidField("organisation", "is your own, leave it out");
        }
        return own;
    }

    private static void refuseOtherOwner(Question known, QuestionRequests.Write body) {
        if (body.organisation() != null && !body.organisation().equals(known.organisation())) {
            throw ProblemException.invalidField("organisation", "never changes");
        }
    }

    private static Response created(Question question) {
        return Response.created(URI.create("/api/questions/" + question.uuid()))
                .entity(QuestionViews.Full.of(question))
                .build();
    }
}
