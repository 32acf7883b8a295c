package dev.mockmate.interview.library.rest;

import dev.mockmate.interview.library.application.ReadLibrary;
import dev.mockmate.interview.library.application.SaveStory;
import dev.mockmate.interview.library.rest.LibraryRequests.StoryBody;
import dev.mockmate.interview.library.rest.LibraryViews.ComparisonView;
import dev.mockmate.interview.library.rest.LibraryViews.CoverageView;
import dev.mockmate.interview.library.rest.LibraryViews.DuplicatePage;
import dev.mockmate.interview.library.rest.LibraryViews.StoryPage;
import dev.mockmate.interview.library.rest.LibraryViews.StoryView;
import dev.mockmate.interview.library.rest.LibraryViews.SuggestionPage;
import dev.mockmate.interview.library.rest.LibraryViews.SuggestionView;
import dev.mockmate.interview.library.store.Stories;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.rest.CompetencyNames;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.OwnerFilter;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.problem.CommonProblem;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's stories: keep, find, compare, and be reminded of the one that fits a question. */
@Path("/api/answer-library")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AnswerLibraryResource {

    private final SaveStory save;
    private final ReadLibrary read;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    AnswerLibraryResource(SaveStory save, ReadLibrary read, Idempotency idempotency, CurrentCaller caller) {
        this.save = save;
        this.read = read;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Save a story; with source_attempt_id what is left out is filled from the attempt's assessment")
    @APIResponse(
            responseCode = "201",
            description = "Saved; similar_to names stories that tell the same in other words",
            content = @Content(schema = @Schema(implementation = StoryView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The library has the story in the same words: that one, with duplicate = true",
            content = @Content(schema = @Schema(implementation = StoryView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The attempt or the job description is unknown or not the caller's")
    @APIResponse(
            responseCode = "409",
            description =
                    "The attempt's assessment is not there or hidden (attempt-not-assessed), or there are too many"
                            + " stories (too-many)")
    public Uni<Response> create(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid StoryBody request) {
        UUID user = caller.get().userId();
        SaveStory.StoryInput told = request.sourceAttemptId() == null ? request.toldWithTitle() : request.told();
        return idempotency.once(user, "POST /api/answer-library", key, request, () -> save.save(user, told)
                .map(outcome -> created(outcome.orElseThrow(InterviewProblem::of))));
    }

    private static Response created(SaveStory.Saved saved) {
        Response.ResponseBuilder answer = saved.isNew()
                ? Response.created(
                        URI.create("/api/answer-library/" + saved.story().id()))
                : Response.ok();
        return answer.entity(StoryView.created(saved)).build();
    }

    @GET
    @Operation(summary = "The caller's stories, newest first")
    public Uni<StoryPage> list(
            @Parameter(
                            description = "only stories that show this competency",
                            schema = @Schema(type = SchemaType.STRING, pattern = CompetencyNames.PATTERN))
                    @QueryParam("competency")
                    String competency,
            @Parameter(description = "only stories for this job description") @QueryParam("job_description_id")
                    UUID jobDescriptionId,
            @BeanParam OwnerFilter owner,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        Stories.Filter filter = new Stories.Filter(
                Optional.ofNullable(competency).map(AnswerLibraryResource::competency),
                Optional.ofNullable(jobDescriptionId));
        return read.stories(owner.of(caller.get()), filter, page.after(), limit + 1)
                .map(rows -> Page.of(
                                rows,
                                limit,
                                one -> new Cursor(
                                        one.story().createdAt(), one.story().id()))
                        .map(StoryView::of))
                .map(found -> new StoryPage(found.items(), found.nextCursor()));
    }

    @GET
    @Path("/coverage")
    @Operation(summary = "How many of the caller's stories show each competency, and which competencies none shows")
    public Uni<CoverageView> coverage(@BeanParam OwnerFilter owner) {
        return read.coverage(owner.of(caller.get())).map(CoverageView::of);
    }

    @GET
    @Path("/duplicates")
    @Operation(summary = "Pairs of the caller's stories that tell the same, most alike first")
    public Uni<DuplicatePage> duplicates(@BeanParam OwnerFilter owner) {
        return read.duplicates(owner.of(caller.get())).map(DuplicatePage::of);
    }

    @GET
    @Path("/suggestions")
    @Operation(summary = "Which of the caller's stories fit a question that was asked, best first, and why")
    public Uni<SuggestionPage> suggestions(@Parameter(required = true) @QueryParam("exchange_id") UUID exchangeId) {
        if (exchangeId == null) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "exchange_id names the question.");
        }
        Caller reader = caller.get();
        return read.question(exchangeId)
                .map(found -> found.filter(
                                asked -> reader.maySee(asked.interview().userId()))
                        .orElseThrow(ProblemException::notFound))
                .chain(asked -> read.suggestions(asked)
                        .map(fits -> new SuggestionPage(
                                exchangeId,
                                asked.question().text(),
                                asked.question().competency().wire(),
                                fits.stream().map(SuggestionView::of).toList(),
                                null)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A story, with the caller's stories that tell the same")
    public Uni<StoryView> get(@PathParam("id") UUID id) {
        return visible(id).map(StoryView::of);
    }

    @GET
    @Path("/{id}/comparison")
    @Operation(summary = "Before and after: the answer as it was given beside the polished one, and what was changed")
    public Uni<ComparisonView> comparison(@PathParam("id") UUID id) {
        return visible(id)
                .chain(shown -> read.rewording(shown.story()).map(pieces -> ComparisonView.of(shown.story(), pieces)));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Replace a story; where it comes from stays unless another attempt is named")
    @APIResponse(
            responseCode = "200",
            description = "The story as it is now",
            content = @Content(schema = @Schema(implementation = StoryView.class)))
    @APIResponse(responseCode = "409", description = "Another story has the same title and words (duplicate-story)")
    public Uni<StoryView> replace(@PathParam("id") UUID id, @NotNull @Valid StoryBody request) {
        return save.replace(caller.get().userId(), id, request.toldWithTitle()).map(AnswerLibraryResource::changed);
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Change what is sent of a story; the rest stays",
            description = "Fields left out stay; null takes a text, a list or the job description away.")
    @APIResponse(
            responseCode = "200",
            description = "The story as it is now",
            content = @Content(schema = @Schema(implementation = StoryView.class)))
    @APIResponse(responseCode = "409", description = "Another story has the same title and words (duplicate-story)")
    public Uni<StoryView> change(@PathParam("id") UUID id, @NotNull @Valid StoryPatch request) {
        return save.change(caller.get().userId(), id, request.told(), request.tellsItsJob())
                .map(AnswerLibraryResource::changed);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forget a story")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return save.delete(caller.get().userId(), id).map(outcome -> {
            outcome.orElseThrow(InterviewProblem::of);
            return Response.noContent().build();
        });
    }

    private static StoryView changed(Outcome<SaveStory.Saved, Refusal> outcome) {
        return StoryView.changed(outcome.orElseThrow(InterviewProblem::of));
    }

    private Uni<ReadLibrary.Shown> visible(UUID id) {
        Caller reader = caller.get();
        return read.story(id)
                .map(found -> found.filter(shown -> reader.maySee(shown.story().userId()))
                        .orElseThrow(ProblemException::notFound));
    }

    private static Competency competency(String name) {
        return Competency.of(name)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.INVALID_PARAMETER, "competency is one of " + CompetencyNames.PATTERN + "."));
    }
}
