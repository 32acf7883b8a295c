package dev.mockmate.interview.feedback.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mockmate.platform.http.WholeNumbers;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Writes assessments part by part and reads them back, forgiving what a model gets wrong in form. */
public final class AssessmentJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new WholeNumbers())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private AssessmentJson() {}

    /** One part as JSON text. */
    public static String write(Object part) {
        try {
            return MAPPER.writeValueAsString(part);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an assessment part cannot be written", unwritable);
        }
    }

    /** One part as it is kept in the attempt's JSON object. */
    public static Object stored(Object part) {
        String json = write(part);
        return json.startsWith("[") ? new JsonArray(json) : new JsonObject(json);
    }

    /** The same from the text that is kept of an attempt. */
    public static Optional<AssessmentDocument> read(String json) {
        return read(new JsonObject(json));
    }

    /** The document of a JSON object, empty when a part does not have its shape at all. */
    public static Optional<AssessmentDocument> read(JsonObject json) {
        try {
            return Optional.of(MAPPER.readValue(json.encode(), AssessmentDocument.class));
        } catch (JsonProcessingException otherShape) {
            return Optional.empty();
        }
    }
}
