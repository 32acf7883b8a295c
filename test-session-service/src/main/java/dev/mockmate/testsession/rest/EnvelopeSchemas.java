package dev.mockmate.testsession.rest;

import dev.mockmate.platform.identity.ActingReason;
import dev.mockmate.platform.openapi.ProblemResponses;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Documents what only this service's bodies have: the envelope's members in problems, and fields that hold any JSON. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class EnvelopeSchemas implements OASFilter {
    private static final String UNPROCESSABLE = "422";
    private static final Set<String> ANY_JSON = Set.of("pending_answers", "pendingAnswers", "detail");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().values().forEach(EnvelopeSchemas::openAnyJson);
        document.getComponents().addSchema(ProblemResponses.SCHEMA, problem());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    if (method != PathItem.HttpMethod.GET && !path.contains("/dead-letters")) {
                        addReason(operation);
                        describeRefusal(operation);
                    }
                }));
    }

    /** Calls that read the header themselves have it already. */
    private static void addReason(Operation operation) {
        boolean isThere = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> ActingReason.HEADER.equals(one.getName()));
        if (!isThere) {
            operation.addParameter(reason());
        }
    }

    /** The 422 of an administrator who says nothing, also where there is no body to be wrong. */
    private static void describeRefusal(Operation operation) {
        if (!operation.getResponses().hasAPIResponse(UNPROCESSABLE)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            UNPROCESSABLE,
                            OASFactory.createAPIResponse()
                                    .description(CommonProblem.INVALID_FIELDS.title())
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    Problem.MEDIA_TYPE,
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref(ProblemResponses.SCHEMA)))));
        }
    }

    private static Parameter reason() {
        return OASFactory.createParameter()
                .name(ActingReason.HEADER)
                .in(Parameter.In.HEADER)
                .description("why; administrators who change a candidate's test must say so, else 422 reason-required")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
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

    private static Schema problem() {
        return ProblemResponses.problem()
                .required(List.of("type", "title", "status", "success", "error"))
                .addProperty("success", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN))
                .addProperty(
                        "error",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("a sentence"));
    }
}
