package dev.mockmate.testsession.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents, for every call, the problems it can answer with, so that no method repeats them, and what is any JSON. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonResponses implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final Set<String> ANY_JSON = Set.of("pending_answers", "pendingAnswers", "detail");
    private static final List<CommonProblem> OF_EVERY_CALL = List.of(
            CommonProblem.MALFORMED_REQUEST,
            CommonProblem.UNAUTHENTICATED,
            CommonProblem.FORBIDDEN,
            CommonProblem.NOT_ACCEPTABLE,
            CommonProblem.TOO_MANY_REQUESTS,
            CommonProblem.INTERNAL,
            CommonProblem.UNAVAILABLE);
    private static final List<CommonProblem> OF_ONE_TEST = List.of(CommonProblem.NOT_FOUND);
    private static final List<CommonProblem> OF_CHANGES = List.of(CommonProblem.CONFLICT);
    private static final List<CommonProblem> OF_BODIES = List.of(
            CommonProblem.PAYLOAD_TOO_LARGE, CommonProblem.UNSUPPORTED_MEDIA_TYPE, CommonProblem.INVALID_FIELDS);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().values().forEach(CommonResponses::openAnyJson);
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) ->
                        problemsOf(path, method, operation).forEach(problem -> document(operation, problem))));
    }

    /** Answers and details hold any JSON; the scanner takes it for objects. */
    private static void openAnyJson(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            if (ANY_JSON.contains(name)) {
                property.setAdditionalPropertiesSchema(OASFactory.createSchema());
            }
        });
    }

    private static List<CommonProblem> problemsOf(String path, PathItem.HttpMethod method, Operation operation) {
        List<CommonProblem> problems = new ArrayList<>(OF_EVERY_CALL);
        if (path.contains("{") || operation.getRequestBody() != null) {
            problems.addAll(OF_ONE_TEST);
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.addAll(OF_CHANGES);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(OF_BODIES);
        }
        return problems;
    }

    private static void document(Operation operation, CommonProblem problem) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(problem.title())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
        operation.getResponses().addAPIResponse(Integer.toString(problem.status()), response);
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .properties(Map.of("field", text(), "message", text()));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem details; code is what clients act on, other members depend on it")
                .required(List.of("type", "title", "status", "success", "error"))
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("code", text())
                .addProperty("success", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN))
                .addProperty("error", text().description("a sentence"))
                .addProperty("trace_id", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .additionalPropertiesSchema(OASFactory.createSchema());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
