package dev.mockmate.interview.library.rest;

import dev.mockmate.interview.library.application.SaveResume;
import dev.mockmate.interview.library.domain.Resume;
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
import dev.mockmate.platform.text.VisibleText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's résumés; an interview is prepared with one by its id. */
@Path("/api/resumes")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ResumeResource {

    private final SaveResume resumes;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ResumeResource(SaveResume resumes, Idempotency idempotency, CurrentCaller caller) {
        this.resumes = resumes;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** A résumé as plain text. */
    @Schema(name = "ResumeRequest")
    public record ResumeBody(
            @NotNull @VisibleText @Size(max = 200) String title,
            @NotNull @VisibleText @Size(max = 50_000) String text) {

        Resume.Wording resume() {
            return new Resume.Wording(title, text);
        }
    }

    /** A résumé with what was read from it: skills, titles that were held (newest first), seniority. */
    @Schema(name = "Resume")
    public record ResumeView(
            UUID id,
            String title,
            String text,
            List<String> skills,
            List<String> titles,
            String seniority,
            Instant createdAt,
            Instant updatedAt) {

        static ResumeView of(Resume resume) {
            return new ResumeView(
                    resume.id(),
                    resume.wording().title(),
                    resume.wording().text(),
                    resume.skills(),
                    resume.titles(),
                    resume.seniority(),
                    resume.createdAt(),
                    resume.updatedAt());
        }
    }

    /** One page of résumés. */
    @Schema(name = "ResumePage")
    public record ResumePage(
            List<ResumeView> items, @Schema(nullable = true) String nextCursor) {}

    @POST
    @Operation(summary = "Keep a résumé; its skills, titles and seniority are read from it")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = ResumeView.class)))
    @APIResponse(responseCode = "409", description = "There are too many (too-many)")
    public Uni<Response> create(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid ResumeBody request) {
        UUID user = caller.get().userId();
        Resume.Wording resume = request.resume();
        return resumes.read(resume)
                .chain(profile -> idempotency.once(
                        user, "POST /api/resumes", key, request, () -> resumes.create(user, resume, profile)
                                .map(outcome -> ResumeView.of(outcome.orElseThrow(InterviewProblem::of)))
                                .map(view -> Response.created(URI.create("/api/resumes/" + view.id()))
                                        .entity(view)
                                        .build())));
    }

    @GET
    @Operation(summary = "The caller's résumés, newest first")
    public Uni<ResumePage> list(@BeanParam OwnerFilter owner, @BeanParam PageRequest page) {
        int limit = page.limit();
        return resumes.ofUser(owner.of(caller.get()), page.after(), limit + 1)
                .map(kept -> Page.of(kept, limit, one -> new Cursor(one.createdAt(), one.id()))
                        .map(ResumeView::of))
                .map(found -> new ResumePage(found.items(), found.nextCursor()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A résumé")
    public Uni<ResumeView> get(@PathParam("id") UUID id) {
        Caller reader = caller.get();
        return resumes.resume(id).map(found -> found.filter(one -> reader.maySee(one.userId()))
                .map(ResumeView::of)
                .orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Replace a résumé; interviews prepared with it keep what they took from it")
    public Uni<ResumeView> replace(@PathParam("id") UUID id, @NotNull @Valid ResumeBody request) {
        UUID user = caller.get().userId();
        Resume.Wording resume = request.resume();
        return resumes.read(resume)
                .chain(profile -> resumes.replace(user, id, resume, profile))
                .map(outcome -> ResumeView.of(outcome.orElseThrow(InterviewProblem::of)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forget a résumé; interviews prepared with it keep what they took from it")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return resumes.delete(caller.get().userId(), id).map(outcome -> {
            outcome.orElseThrow(InterviewProblem::of);
            return Response.noContent().build();
        });
    }
}
