package dev.mockmate.platform.event;

import dev.mockmate.platform.event.DeadLetterService.Act;
import dev.mockmate.platform.event.DeadLetterService.Letter;
import dev.mockmate.platform.event.DeadLetterService.Place;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.http.WithoutBody;
import dev.mockmate.platform.identity.ActingReason;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** The calls on dead letters; each service puts them below its own path: {@code @Path("/api/…/dead-letters")}. */
public abstract class DeadLetterCalls {
    private static final int DECIMAL = 10;

    private final DeadLetterService deadLetters;
    private final CurrentCaller caller;

    protected DeadLetterCalls(DeadLetterService deadLetters, CurrentCaller caller) {
        this.deadLetters = deadLetters;
        this.caller = caller;
    }

    /** A dead letter without its content. */
    @Schema(name = "DeadLetter")
    public record LetterView(
            String id,

            @Schema(description = "the topic it failed on") String topic,

            @Schema(nullable = true, description = "what it is about, most often a session")
            String key,

            @Schema(nullable = true) String eventId,
            @Schema(nullable = true) String eventType,
            String failure,
            Instant failedAt) {

        static LetterView of(Letter letter) {
            Place place = letter.place();
            return new LetterView(
                    place.topic() + "-" + place.partition() + "-" + place.offset(),
                    letter.topic(),
                    letter.key().orElse(null),
                    letter.eventId().orElse(null),
                    letter.eventType().orElse(null),
                    letter.failure(),
                    letter.failedAt());
        }
    }

    /** A page of dead letters. */
    @Schema(name = "DeadLetterPage")
    public record LetterPage(
            List<LetterView> items, @Schema(nullable = true) String nextCursor) {}

    /** Why it is done; the header X-Reason does as well. */
    @Schema(name = "DeadLetterAct")
    public record ActBody(
            @Size(max = 500) @Schema(nullable = true) String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listDeadLetters",
            summary = "Events this service's topics set aside, which were neither replayed nor discarded")
    @APIResponse(
            responseCode = "200",
            description = "a page, topic by topic, oldest first",
            content = @Content(schema = @Schema(implementation = LetterPage.class)))
    public Uni<LetterPage> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        return deadLetters
                .waiting(page.after().map(DeadLetterCalls::place).orElse(Place.FIRST), limit + 1)
                .map(found -> Page.of(found, limit, DeadLetterCalls::cursor))
                .map(found -> found.map(LetterView::of))
                .map(found -> new LetterPage(found.items(), found.nextCursor()));
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Send it to its topic again",
            description = "Readers that had its effect skip it. Repeating it, or after discarding it, changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "it waits no longer",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    @APIResponse(responseCode = "422", description = "reason-required")
    public Uni<LetterView> replay(
            @RestPath String id,
            @HeaderParam(ActingReason.HEADER) String reason,
            @RequestBody(required = false) @Valid ActBody body) {
        return act(Act.REPLAY, id, body, reason);
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Let it wait no longer",
            description = "Repeating it, or after replaying it, changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "it waits no longer",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    @APIResponse(responseCode = "422", description = "reason-required")
    public Uni<LetterView> discard(
            @RestPath String id,
            @HeaderParam(ActingReason.HEADER) String reason,
            @RequestBody(required = false) @Valid ActBody body) {
        return act(Act.DISCARD, id, body, reason);
    }

    /** The same without a body, whatever media type a client names for nothing. */
    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Roles.ADMIN)
    @WithoutBody
    @Operation(hidden = true)
    public Uni<LetterView> replayWithoutBody(@RestPath String id, @HeaderParam(ActingReason.HEADER) String reason) {
        return act(Act.REPLAY, id, null, reason);
    }

    /** The same without a body, whatever media type a client names for nothing. */
    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Roles.ADMIN)
    @WithoutBody
    @Operation(hidden = true)
    public Uni<LetterView> discardWithoutBody(@RestPath String id, @HeaderParam(ActingReason.HEADER) String reason) {
        return act(Act.DISCARD, id, null, reason);
    }

    private Uni<LetterView> act(Act act, String id, ActBody body, String header) {
        Place named = named(id);
        String reason = ActingReason.of(body == null ? null : body.reason(), header);
        UUID operator = caller.get().userId();
        return deadLetters.act(act, named, operator, reason).map(letter -> letter.map(LetterView::of)
                .orElseThrow(ProblemException::notFound));
    }

    private static Place named(String id) {
        int first = id.indexOf('-');
        int second = id.indexOf('-', first + 1);
        try {
            if (first > 0 && second > first) {
                return new Place(
                        Integer.parseUnsignedInt(id, 0, first, DECIMAL),
                        Integer.parseUnsignedInt(id, first + 1, second, DECIMAL),
                        Long.parseUnsignedLong(id.substring(second + 1)));
            }
        } catch (NumberFormatException notAPlace) {
            // told below
        }
        throw ProblemException.of(CommonProblem.MALFORMED_ID, "Use an id the list answered.");
    }

    private static Cursor cursor(Letter letter) {
        Place place = letter.place();
        return new Cursor(
                letter.failedAt(), new UUID((long) place.topic() << Integer.SIZE | place.partition(), place.offset()));
    }

    private static Place place(Cursor cursor) {
        long high = cursor.id().getMostSignificantBits();
        Place place =
                new Place((int) (high >>> Integer.SIZE), (int) high, cursor.id().getLeastSignificantBits());
        if (place.topic() < 0 || place.partition() < 0 || place.offset() < 0) {
            throw ProblemException.of(CommonProblem.MALFORMED_CURSOR, "Pass next_cursor as it was answered.");
        }
        return place;
    }
}
