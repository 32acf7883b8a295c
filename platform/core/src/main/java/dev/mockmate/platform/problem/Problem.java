package dev.mockmate.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error answer: RFC 9457 {@code application/problem+json}.
 *
 * @param type stable URI ending in {@code code}
 * @param title what happened, the same for all cases of the code
 * @param status the HTTP status
 * @param detail what happened this time and what to do; never personal text
 * @param instance the request's path
 * @param code the slug clients act on
 * @param errors the fields that are wrong, null when no single field is
 * @param traceId only with status 500: what to tell support
 * @param members further members of this code, written beside the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors", "trace_id"})
@Schema(name = "Problem", description = "RFC 9457 problem details", additionalProperties = Schema.True.class)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<FieldError> errors,
        String traceId,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** What is secret in the request's path is not told. */
    public Problem {
        instance = instance == null ? null : RedactedPath.of(instance);
    }

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of the catalogue as it happened once. */
    public static Problem of(ProblemType type, String detail, String instance) {
        return new Problem(
                type.uri(), type.title(), type.status(), detail, instance, type.slug(), null, null, Map.of());
    }

    /**
     * A wrong field.
     *
     * @param field the field's JSON name, with dots for nesting
     * @param message what it must be
     */
    @Schema(name = "FieldError")
    public record FieldError(String field, String message) {}
}
