package dev.mockmate.interview.library.rest;

import dev.mockmate.interview.library.application.ReadLibrary;
import dev.mockmate.interview.library.application.SaveJobDescription;
import dev.mockmate.interview.library.domain.JobDescription;
import dev.mockmate.interview.library.rest.LibraryRequests.JobDescriptionBody;
import dev.mockmate.interview.library.rest.LibraryViews.JobDescriptionPage;
import dev.mockmate.interview.library.rest.LibraryViews.JobDescriptionView;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.OwnerFilter;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Descriptions of jobs the caller practises for; an interview is prepared with one by its id. */
@Path("/api/job-descriptions")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JobDescriptionResource {

    private final SaveJobDescription save;
    private final ReadLibrary read;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    JobDescriptionResource(SaveJobDescription save, ReadLibrary read, Idempotency idempotency, CurrentCaller caller) {
        this.save = save;
        this.read = read;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Keep a job description; its skills, competencies and seniority are read from it")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = JobDescriptionView.class)))
    @APIResponse(responseCode = "409", description = "There are too many (too-many)")
    public Uni<Response> create(
            @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid JobDescriptionBody request) {
        UUID user = caller.get().userId();
        JobDescription.Wording description = request.description();
        return save.read(description)
                .chain(profile -> idempotency.once(
                        user, "POST /api/job-descriptions", key, request, () -> save.create(user, description, profile)
                                .map(outcome -> JobDescriptionView.of(outcome.orElseThrow(InterviewProblem::of)))
                                .map(view -> Response.created(URI.create("/api/job-descriptions/" + view.id()))
                                        .entity(view)
                                        .build())));
    }

    @GET
    @Operation(summary = "The caller's job descriptions, newest first")
    public Uni<JobDescriptionPage> list(@BeanParam OwnerFilter owner, @BeanParam PageRequest page) {
        int limit = page.limit();
        return read.jobDescriptions(owner.of(caller.get()), page.after(), limit + 1)
                .map(kept -> Page.of(kept, limit, one -> new Cursor(one.createdAt(), one.id()))
                        .map(JobDescriptionView::of))
                .map(found -> new JobDescriptionPage(found.items(), found.nextCursor()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A job description")
    public Uni<JobDescriptionView> get(@PathParam("id") UUID id) {
        Caller reader = caller.get();
        return read.jobDescription(id).map(found -> found.filter(one -> reader.maySee(one.userId()))
                .map(JobDescriptionView::of)
                .orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Replace a job description; interviews prepared with it keep what they took from it")
    public Uni<JobDescriptionView> replace(@PathParam("id") UUID id, @NotNull @Valid JobDescriptionBody request) {
        UUID user = caller.get().userId();
        JobDescription.Wording description = request.description();
        return save.read(description)
                .chain(profile -> save.replace(user, id, description, profile))
                .map(outcome -> JobDescriptionView.of(outcome.orElseThrow(InterviewProblem::of)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forget a job description; stories and interviews that named it stay")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return save.delete(caller.get().userId(), id).map(outcome -> {
            outcome.orElseThrow(InterviewProblem::of);
            return Response.noContent().build();
        });
    }
}
