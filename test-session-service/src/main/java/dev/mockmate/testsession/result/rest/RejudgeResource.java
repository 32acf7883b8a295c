package dev.mockmate.testsession.result.rest;

import dev.mockmate.platform.http.WithoutBody;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.rest.TestSessionProblem;
import dev.mockmate.testsession.result.application.RejudgeQuestion;
import dev.mockmate.testsession.result.store.Rejudges.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grades the answers to a question anew after it was mended. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class RejudgeResource {
    private static final String PLACE = "/api/questions/rejudges/";

    private final CurrentTestCaller caller;
    private final RejudgeQuestion rejudge;
    private final Idempotency idempotency;

    RejudgeResource(CurrentTestCaller caller, RejudgeQuestion rejudge, Idempotency idempotency) {
        this.caller = caller;
        this.rejudge = rejudge;
        this.idempotency = idempotency;
    }

    /** @param version the one to grade by; the current one without it */
    @Schema(name = "RejudgeRequest")
    record Wanted(@Min(1) Integer version) {}

    /** What a request to grade anew is: still going on, done, or taken over by a newer one. */
    @Schema(name = "RejudgeStatus")
    enum Status {
        running,
        done,
        superseded
    }

    /**
     * How far it is.
     *
     * @param done answers that were looked at
     * @param total answers this service had graded when it was asked for
     * @param changed answers that are worth something else now
     */
    @Schema(name = "Rejudge")
    record View(
            boolean success,
            UUID id,
            UUID questionId,
            int version,
            Status status,
            int done,
            int total,
            int changed,
            Instant createdAt) {
        static View of(Standing standing) {
            return new View(
                    true,
                    standing.order().id(),
                    standing.order().questionId(),
                    standing.order().version(),
                    status(standing),
                    standing.done(),
                    standing.total(),
                    standing.changed(),
                    standing.order().createdAt());
        }

        private static Status status(Standing standing) {
            if (standing.done() < standing.total()) {
                return Status.running;
            }
            return standing.isSuperseded() ? Status.superseded : Status.done;
        }
    }

    @POST
    @Path("/{id}/rejudge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Grade all answers to the question anew, by one of its versions",
            operationId = "rejudge",
            description =
                    "What this service graded is graded anew; what a person graded stays. Answers that have no points yet,"
                            + " and those of tests that had begun by then, are graded by this version when they get theirs."
                            + " The results of a test tell all points its answers ever had. A newer request takes what is"
                            + " left of an older one.")
    @APIResponse(
            responseCode = "202",
            description = "begun",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Uni<Response> rejudge(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key, @Valid Wanted body) {
        TestCaller who = caller.get();
        Wanted wanted = body == null ? new Wanted(null) : body;
        Optional<Integer> version = Optional.ofNullable(wanted.version());
        return idempotency
                .once(who.userId(), "POST /api/questions/" + id + "/rejudge", key, wanted, () -> rejudge.rejudge(
                                id, version, who)
                        .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                        .map(RejudgeResource::begun))
                .chain(answer -> told(answer, who));
    }

    /** The same by the current version, whatever media type a client names for nothing. */
    @POST
    @Path("/{id}/rejudge")
    @WithoutBody
    @Operation(hidden = true)
    public Uni<Response> rejudgeWithoutBody(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return rejudge(id, key, null);
    }

    @GET
    @Path("/rejudges/{id}")
    @Operation(summary = "How far grading anew is", operationId = "rejudgeStatus")
    @APIResponseSchema(View.class)
    public Uni<View> look(@PathParam("id") UUID id) {
        return rejudge.find(id, caller.get()).map(found -> View.of(found.orElseThrow(ProblemException::notFound)));
    }

    /** Where it is kept is the answer that is repeated; how far it is, is told as it is then. */
    private Uni<Response> told(Response answer, TestCaller who) {
        String place = answer.getHeaderString(HttpHeaders.LOCATION);
        UUID id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        return rejudge.find(id, who).map(found -> Response.fromResponse(answer)
                .entity(View.of(found.orElseThrow(ProblemException::notFound)))
                .build());
    }

    private static Response begun(UUID id) {
        return Response.accepted().header(HttpHeaders.LOCATION, PLACE + id).build();
    }
}
