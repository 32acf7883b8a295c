package dev.mockmate.testsession.proctoring.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.proctoring.application.RecordProctoring;
import dev.mockmate.testsession.proctoring.application.RecordProctoring.News;
import dev.mockmate.testsession.proctoring.store.ProctoringEvents.Count;
import dev.mockmate.testsession.proctoring.store.ProctoringEvents.Kept;
import dev.mockmate.testsession.rest.TestSessionProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a test is taken: data for people to judge by, kept 90 days. */
@Path("/api/test-session/{candidate_id}/proctoring")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proctoring")
public class ProctoringResource {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final CurrentTestCaller caller;
    private final RecordProctoring proctoring;
    private final Idempotency idempotency;

    ProctoringResource(CurrentTestCaller caller, RecordProctoring proctoring, Idempotency idempotency) {
        this.caller = caller;
        this.proctoring = proctoring;
        this.idempotency = idempotency;
    }

    /** What pages tell. */
    enum Kind {
        hidden,
        visible,
        paste,
        fullscreen,
        offline,
        online
    }

    /**
     * Something that happened to the page.
     *
     * @param at by the page's clock
     * @param length of a paste, in characters; its text is never sent
     */
    @Schema(name = "ProctoringEvent")
    record Event(
            @NotNull Kind kind,
            @NotNull Instant at,
            @PositiveOrZero @Max(100_000_000) Integer length) {}

    /** What happened since the last report. */
    @Schema(name = "ProctoringReport")
    record Report(@NotEmpty @Size(max = 100) List<@Valid @NotNull Event> events) {}

    /**
     * Result of a report.
     *
     * @param dropped beyond the number that is kept of a test
     */
    @Schema(name = "ProctoringNoted")
    record Noted(boolean success, int accepted, int dropped) {}

    /** Something that happened to the page, as it is kept. */
    @Schema(name = "ProctoringEventKept")
    record Item(
            UUID id,
            Kind kind,
            Instant at,
            Instant recordedAt,
            @Schema(nullable = true) Integer length,
            String address) {
        static Item of(Kept kept) {
            return new Item(
                    kept.told().id(),
                    Kind.valueOf(kept.told().kind()),
                    kept.told().at(),
                    kept.recordedAt(),
                    kept.told().length(),
                    kept.address());
        }
    }

    /**
     * An address the test was taken from.
     *
     * @param sharedWith other candidates of the organisation with this address; households, schools and companies share one
     */
    @Schema(name = "ProctoringAddress")
    record Address(String address, Instant firstAt, Instant lastAt, long events, List<UUID> sharedWith) {}

    /**
     * What is known, oldest first.
     *
     * @param events the same as items, by the name reports have for them
     */
    @Schema(name = "Proctoring")
    record Known(
            boolean success,
            List<Item> items,
            List<Item> events,
            Map<String, Long> counts,
            List<Address> addresses,
            @Schema(nullable = true) String nextCursor) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(summary = "Tell what happened to the page", operationId = "reportProctoring")
    @APIResponse(
            responseCode = "200",
            description = "noted",
            content = @Content(schema = @Schema(implementation = Noted.class)))
    public Uni<Response> note(
            @BeanParam RequestedTest requested,
            @HeaderParam(Idempotency.HEADER) String key,
            @Context HttpServerRequest request,
            @Valid @NotNull Report body) {
        TestCaller who = caller.get();
        if (!who.userId().equals(requested.candidate())) {
            throw ProblemException.notFound();
        }
        body.events().forEach(event -> refuseOtherAges(event.at()));
        List<News> told = body.events().stream()
                .map(event -> new News(event.kind().name(), event.at(), event.length()))
                .toList();
        TestSelection selection = requested.selection(who);
        return idempotency.once(who.userId(), scope(who), key, new Told(body, selection), () -> proctoring
                .note(selection, told, request.remoteAddress().hostAddress())
                .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .map(kept ->
                        Response.ok(new Noted(true, kept, told.size() - kept)).build()));
    }

    /** What a repetition has to be the same in. */
    private record Told(Report body, Optional<UUID> testId) {
        Told(Report body, TestSelection selection) {
            this(body, selection.testId());
        }
    }

    /** Whoever issues test tokens for a candidate shares no answers with others who do. */
    private static String scope(TestCaller who) {
        return "POST /api/test-session/{candidate_id}/proctoring"
                + who.testToken().map(token -> " of " + token.invitationId()).orElse("");
    }

    @GET
    @RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
    @Operation(summary = "How the test was taken, with counts and addresses", operationId = "proctoring")
    @APIResponseSchema(Known.class)
    public Uni<Known> of(@BeanParam RequestedTest requested, @BeanParam PageRequest request) {
        return proctoring
                .of(requested.selection(caller.get()), request.after(), request.limit() + 1)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(known -> known(known, request.limit()));
    }

    private static Known known(RecordProctoring.Proctoring known, int limit) {
        Page<Item> page = Page.of(
                        known.events(),
                        limit,
                        kept -> new Cursor(kept.recordedAt(), kept.told().id()))
                .map(Item::of);
        return new Known(
                true,
                page.items(),
                page.items(),
                known.counts().stream().collect(Collectors.toMap(Count::kind, Count::events)),
                known.addresses().stream()
                        .map(one ->
                                new Address(one.address(), one.firstAt(), one.lastAt(), one.events(), one.candidates()))
                        .toList(),
                page.nextCursor());
    }

    /** A page's clock may be wrong, but not by centuries. */
    private static void refuseOtherAges(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw ProblemException.invalidField("events.at", "is not a time of this century");
        }
    }
}
