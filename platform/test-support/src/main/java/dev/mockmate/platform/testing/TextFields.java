package dev.mockmate.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a service's OpenAPI document for {@link TextField}s, and makes bodies that keep to it. */
final class TextFields {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Set<String> PARAMETERS = Set.of("query", "header");
    private static final int DEEPEST = 6;

    private final JsonNode document;
    private final Map<String, Object> samples;

    /**
     * @param document the OpenAPI document
     * @param samples values for fields that the document alone does not make acceptable, by name
     */
    TextFields(JsonNode document, Map<String, Object> samples) {
        this.document = document;
        this.samples = samples;
    }

    /**
     * An operation of the document.
     *
     * @param body an acceptable body; null when the operation takes none
     */
    record Operation(String method, String path, JsonNode body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All text fields of all operations. */
    List<TextField> all() {
        List<TextField> fields = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        fields.addAll(of(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()));
                    }
                }));
        return fields;
    }

    private List<TextField> of(String method, String path, JsonNode operation) {
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        Operation named = new Operation(method, path, body.isMissingNode() ? null : sample(body, "", 0));
        List<TextField> fields = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            String place = parameter.path("in").asText();
            if (PARAMETERS.contains(place)
                    && "string"
                            .equals(resolved(parameter.path("schema"))
                                    .path("type")
                                    .asText())) {
                List<String> name = List.of(parameter.path("name").asText());
                fields.add(new TextField(
                        named, place, name, parameter.path("required").asBoolean(), 0, false));
            }
        });
        if (named.body() != null) {
            collect(named, body, List.of(), true, fields);
        }
        return fields;
    }

    private void collect(
            Operation operation, JsonNode unresolved, List<String> steps, boolean required, List<TextField> fields) {
        JsonNode schema = resolved(unresolved);
        if (steps.size() > DEEPEST) {
            return;
        }
        switch (schema.path("type").asText()) {
            case "string" ->
                fields.add(new TextField(
                        operation,
                        "body",
                        steps,
                        required,
                        schema.path("maxLength").asInt(),
                        isFree(schema)));
            case "array" -> collect(operation, schema.path("items"), with(steps, "[]"), false, fields);
            default -> {
                Set<String> needed = required(schema);
                schema.path("properties")
                        .properties()
                        .forEach(property -> collect(
                                operation,
                                property.getValue(),
                                with(steps, property.getKey()),
                                required && needed.contains(property.getKey()),
                                fields));
            }
        }
    }

    private static boolean isFree(JsonNode schema) {
        return !schema.has("enum") && !schema.has("pattern") && !schema.has("format");
    }

    /** A value that keeps to a schema: what the test gives as an example, or the plainest one. */
    private JsonNode sample(JsonNode unresolved, String name, int depth) {
        JsonNode schema = resolved(unresolved);
        if (samples.containsKey(name)) {
            return new ObjectMapper().valueToTree(samples.get(name));
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (depth > DEEPEST) {
            return json.nullNode();
        }
        return switch (schema.path("type").asText()) {
            case "string" -> json.textNode(text(schema));
            case "integer", "number" -> json.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> json.booleanNode(true);
            case "array" -> json.arrayNode();
            default -> object(schema, depth);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> needed = required(schema);
        schema.path("properties").properties().forEach(property -> {
            if (needed.contains(property.getKey()) || samples.containsKey(property.getKey())) {
                object.set(property.getKey(), sample(property.getValue(), property.getKey(), depth + 1));
            }
        });
        return object;
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        if (schema.path("pattern").asText().matches("[a-z_|]+")) {
            return schema.path("pattern").asText().split("\\|")[0];
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date-time" -> Instant.now().plus(1, ChronoUnit.DAYS).toString();
            default -> "text";
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        for (int i = 0; i < DEEPEST; i++) {
            String ref = found.path("$ref").asText();
            if (ref.isEmpty() && found.path("allOf").size() > 0) {
                ref = found.path("allOf").get(0).path("$ref").asText();
            }
            if (ref.isEmpty()) {
                return found;
            }
            found = document.at(ref.substring(1));
        }
        return found;
    }

    private static List<String> with(List<String> steps, String next) {
        List<String> more = new ArrayList<>(steps);
        more.add(next);
        return List.copyOf(more);
    }
}
