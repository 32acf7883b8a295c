package dev.mockmate.systemtests;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A service's OpenAPI document, read for what clients may send. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    /** The document a service serves on its own port. */
    static ApiDocument of(String service) {
        String text = given().baseUri(RunningStack.stack().url(service))
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ApiDocument(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /**
     * A call.
     *
     * @param method in capitals
     * @param path with its parameters in braces
     * @param open needs no token in the Authorization header
     * @param parameters by name; only those in path and query
     * @param mediaType of the body, JSON where there is a choice; empty without a body
     * @param schema of the body; missing without a body
     */
    record Operation(
            String method,
            String path,
            boolean open,
            Map<String, Parameter> parameters,
            Optional<String> mediaType,
            JsonNode schema) {

        /** A call no document tells of: {@code GET /path}. */
        static Operation untold(String call) {
            String[] parts = call.split(" ");
            return new Operation(parts[0], parts[1], false, Map.of(), Optional.empty(), JSON.missingNode());
        }

        boolean takesJson() {
            return mediaType.filter("application/json"::equals).isPresent();
        }

        boolean takesAudio() {
            return mediaType.filter(type -> type.startsWith("audio/")).isPresent();
        }

        boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A parameter in path or query. */
    record Parameter(boolean inPath, JsonNode schema) {

        boolean isUuid() {
            return schema.path("format").asText().equals("uuid");
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()));
                    }
                }));
        return operations;
    }

    private Operation operation(String path, JsonNode shared, String method, JsonNode operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (JsonNode list : List.of(shared.path("parameters"), operation.path("parameters"))) {
            list.forEach(each -> {
                JsonNode parameter = resolved(each);
                String in = parameter.path("in").asText();
                if (in.equals("path") || in.equals("query")) {
                    parameters.put(
                            parameter.path("name").asText(),
                            new Parameter(in.equals("path"), resolved(parameter.path("schema"))));
                }
            });
        }
        JsonNode content = resolved(operation.path("requestBody")).path("content");
        Optional<String> mediaType = mediaType(content);
        JsonNode security = operation.has("security") ? operation.get("security") : root.path("security");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                security.isEmpty() || anyEmpty(security),
                parameters,
                mediaType,
                mediaType
                        .map(type -> resolved(content.path(type).path("schema")))
                        .orElse(JSON.missingNode()));
    }

    private static boolean anyEmpty(JsonNode alternatives) {
        for (JsonNode each : alternatives) {
            if (each.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> mediaType(JsonNode content) {
        if (content.has("application/json")) {
            return Optional.of("application/json");
        }
        return content.fieldNames().hasNext()
                ? Optional.of(content.fieldNames().next().replace("*/*", "application/json"))
                : Optional.empty();
    }

    /** A body that has every property, each of its type. */
    ObjectNode sample(JsonNode schema) {
        ObjectNode sample = JSON.objectNode();
        properties(schema).forEach((name, property) -> sample.set(name, value(property, 0)));
        return sample;
    }

    /** The properties of an object schema with their resolved schemas. */
    Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        JsonNode object = resolved(schema);
        object.path("allOf").forEach(part -> properties.putAll(properties(part)));
        object.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), resolved(property.getValue())));
        return properties;
    }

    List<String> required(JsonNode schema) {
        List<String> names = new ArrayList<>();
        resolved(schema).path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** A value no reader of the schema's type takes; empty where any value will do. */
    Optional<JsonNode> wrongFor(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" -> Optional.of(JSON.objectNode().put("no", "text"));
            case "integer", "number", "boolean", "array", "object" -> Optional.of(JSON.textNode("wrong type"));
            default -> Optional.empty();
        };
    }

    private JsonNode value(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> array(schema, depth);
            case "object" -> depth > 3 ? JSON.objectNode() : sample(schema);
            default -> JSON.textNode(text(schema));
        };
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        return depth > 3 ? array : array.add(value(schema.path("items"), depth + 1));
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date-time" -> "2030-01-01T10:00:00Z";
            case "date" -> "2030-01-01";
            default -> "text";
        };
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.get("$ref").asText().substring(1));
        }
        if (found.path("allOf").size() == 1 && !found.has("properties")) {
            return resolved(found.get("allOf").get(0));
        }
        return found;
    }
}
