package dev.mockmate.platform.openapi;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents of every call the problems that guards, security and body readers answer with, so that resources name only their
 * own; a problem a resource names without content gets the problem's.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    /** The name of the problem's schema; a service whose problems have more members defines it itself. */
    public static final String SCHEMA = "Problem";

    private static final int FIRST_ERROR = 400;
    private static final List<CommonProblem> OF_EVERY_CALL = List.of(
            CommonProblem.MALFORMED_REQUEST,
            CommonProblem.UNAUTHENTICATED,
            CommonProblem.FORBIDDEN,
            CommonProblem.NOT_ACCEPTABLE,
            CommonProblem.TOO_MANY_REQUESTS,
            CommonProblem.INTERNAL,
            CommonProblem.UNAVAILABLE);
    private static final List<CommonProblem> OF_NAMED_THINGS = List.of(CommonProblem.NOT_FOUND);
    private static final List<CommonProblem> OF_CHANGES = List.of(CommonProblem.CONFLICT);
    private static final List<CommonProblem> OF_BODIES = List.of(
            CommonProblem.REQUEST_TIMEOUT,
            CommonProblem.PAYLOAD_TOO_LARGE,
            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
            CommonProblem.INVALID_FIELDS);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null || !schemas.containsKey(SCHEMA)) {
            document.getComponents().addSchema(SCHEMA, problem());
        }
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(operation, problemsOf(path, method, operation))));
    }

    /** The schema every problem keeps to; further members depend on its code. */
    public static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text())
                .addProperty("message", text());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem details; code is what clients act on, other members depend on it")
                .required(List.of("type", "title", "status"))
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("code", text())
                .addProperty("trace_id", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .additionalPropertiesSchema(OASFactory.createSchema());
    }

    private static List<CommonProblem> problemsOf(String path, PathItem.HttpMethod method, Operation operation) {
        List<CommonProblem> problems = new ArrayList<>(OF_EVERY_CALL);
        if (path.contains("{") || operation.getRequestBody() != null || takesAnId(operation)) {
            problems.addAll(OF_NAMED_THINGS);
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.addAll(OF_CHANGES);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(OF_BODIES);
        }
        return problems;
    }

    private static boolean takesAnId(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName() != null
                                && parameter.getName().endsWith("_id"));
    }

    private static void complete(Operation operation, List<CommonProblem> problems) {
        problems.forEach(problem -> {
            String status = Integer.toString(problem.status());
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(problem.title()));
            }
        });
        operation.getResponses().getAPIResponses().forEach(ProblemResponses::fill);
    }

    private static void fill(String status, APIResponse response) {
        if (isError(status)
                && (response.getContent() == null || response.getContent().getMediaTypes() == null)) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(SCHEMA))));
        }
    }

    private static boolean isError(String status) {
        return status.chars().allMatch(Character::isDigit) && Integer.parseInt(status) >= FIRST_ERROR;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
