package dev.mockmate.interview.rest;

import dev.mockmate.platform.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation the problems it can answer with, so that the document is complete without repeating eight
 * annotations on every method (init names one, which brings the schema in): what guards and security answer everywhere, and what only calls with a body answer.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "Malformed: path, id, parameter or body",
            "401", "No valid token",
            "403", "A role is missing",
            "404", "There is no such thing, or it is not yours",
            "406", "None of the accepted media types can be served",
            "429", "Too many requests",
            "500", "Something failed on our side");
    private static final Map<String, String> FOR_WRITES = Map.of(
            "409", "The state does not allow this",
            "413", "The body is too large",
            "415", "The body is no JSON",
            "422", "Fields do not follow their rules, or the idempotency key was used for something else");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> add(operation, method != PathItem.HttpMethod.GET)));
    }

    private static void add(Operation operation, boolean writes) {
        Map<String, String> problems = new LinkedHashMap<>(EVERYWHERE);
        if (writes) {
            problems.putAll(FOR_WRITES);
        }
        problems.forEach((status, description) -> {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation.getResponses().addAPIResponse(status, response(description));
            }
        });
    }

    private static APIResponse response(String description) {
        Schema problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem)));
    }
}
