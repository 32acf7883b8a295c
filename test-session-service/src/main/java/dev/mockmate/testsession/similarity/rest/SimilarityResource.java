package dev.mockmate.testsession.similarity.rest;

import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.similarity.application.CompareSubmissions;
import dev.mockmate.testsession.similarity.domain.Similarity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What programs for a question have in common: data, no verdict. */
@Path("/api/questions/{id}/similarity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class SimilarityResource {
    private final CurrentTestCaller caller;
    private final CompareSubmissions compare;

    SimilarityResource(CurrentTestCaller caller, CompareSubmissions compare) {
        this.caller = caller;
        this.compare = compare;
    }

    /** A place in a program, in characters; the end is not included. */
    @Schema(name = "SimilarPlace")
    record Place(int start, int end) {
        static Place of(Similarity.Place place) {
            return new Place(place.start(), place.end());
        }
    }

    /** The same in two programs. */
    @Schema(name = "SimilarMatch")
    record Match(Place a, Place b) {}

    /**
     * Two tests whose newest programs have something in common.
     *
     * @param a a test's id
     * @param b another test's id
     * @param score how much of the smaller one the other has too, from 0 to 1
     */
    @Schema(name = "SimilarPair")
    record Pair(UUID a, UUID b, double score, List<Match> matches) {
        static Pair of(Similarity.Pair pair) {
            return new Pair(
                    pair.a(),
                    pair.b(),
                    pair.score(),
                    pair.matches().stream()
                            .map(match -> new Match(Place.of(match.a()), Place.of(match.b())))
                            .toList());
        }
    }

    /** The pairs most alike. */
    @Schema(name = "Similarities")
    record Pairs(boolean success, List<Pair> pairs) {}

    @GET
    @Operation(
            summary = "What the programs of the organisation's candidates for a question have in common",
            operationId = "similarity",
            description =
                    "The newest program of each of up to 200 tests, compared by winnowing over tokens; what candidates began with"
                            + " does not count. Short programs are alike by themselves: people judge.")
    @APIResponseSchema(Pairs.class)
    public Uni<Pairs> similarity(@PathParam("id") UUID id) {
        return compare.of(id, caller.get().organisation())
                .map(found -> new Pairs(
                        true,
                        found.orElseThrow(ProblemException::notFound).stream()
                                .map(Pair::of)
                                .toList()));
    }
}
