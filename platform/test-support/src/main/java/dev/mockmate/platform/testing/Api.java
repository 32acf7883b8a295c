package dev.mockmate.platform.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/**
 * Requests to the service under test. {@link #as} checks each answer against the service's OpenAPI document;
 * {@link #unchecked} is for requests that break the document on purpose, whose answers a test checks itself.
 */
public final class Api {
    private static OpenApiValidationFilter contract;

    private Api() {}

    /** A JSON request with a bearer token, its request and answer checked against the OpenAPI document. */
    public static RequestSpecification as(String token) {
        return unchecked(token).filter(contract());
    }

    /** A JSON request with a bearer token that may break the document. */
    public static RequestSpecification unchecked(String token) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token);
    }

    /** A JSON request of nobody. */
    public static RequestSpecification anonymous() {
        return RestAssured.given().urlEncodingEnabled(false).contentType(ContentType.JSON);
    }

    private static synchronized OpenApiValidationFilter contract() {
        if (contract == null) {
            String document = RestAssured.given().get("/q/openapi?format=json").asString();
            contract = new OpenApiValidationFilter(OpenApiInteractionValidator.createForInlineApiSpecification(document)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                            .build())
                    .build());
        }
        return contract;
    }
}
