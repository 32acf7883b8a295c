package dev.mockmate.platform.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One call of an OpenAPI document with a body its schema allows.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param accept the media type of the answer; {@code text/event-stream} for an event stream
 * @param contentType of the body; null without one
 * @param body null without one
 */
public record ApiCall(String method, String path, String accept, String contentType, String body) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final int DEEPEST = 4;

    /** All calls of a document, in JSON. */
    public static List<ApiCall> of(String document) {
        JsonObject root = new JsonObject(document);
        List<ApiCall> calls = new ArrayList<>();
        root.getJsonObject("paths").forEach(path -> ((JsonObject) path.getValue()).forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                calls.add(of(root, path.getKey(), entry.getKey(), (JsonObject) entry.getValue()));
            }
        }));
        return calls;
    }

    /** The same call with this JSON body. */
    public ApiCall with(JsonObject json) {
        return new ApiCall(method, path, accept, "application/json", json.encode());
    }

    /** {@code POST /api/sessions}. */
    public String name() {
        return method + " " + path;
    }

    private static ApiCall of(JsonObject root, String path, String method, JsonObject operation) {
        String accept = operation.getJsonObject("responses", new JsonObject()).stream()
                .flatMap(answer -> mediaTypes(resolved(root, (JsonObject) answer.getValue())))
                .filter("text/event-stream"::equals)
                .findFirst()
                .orElse("application/json");
        JsonObject content = resolved(root, operation.getJsonObject("requestBody", new JsonObject()))
                .getJsonObject("content", new JsonObject());
        String type = content.containsKey("application/json")
                ? "application/json"
                : content.fieldNames().stream().findFirst().orElse(null);
        String body = null;
        if (type != null) {
            JsonObject schema = content.getJsonObject(type).getJsonObject("schema", new JsonObject());
            body = type.equals("application/json") ? encoded(sample(root, schema, 0)) : "x".repeat(20_000);
        }
        return new ApiCall(method.toUpperCase(Locale.ROOT), path, accept, type, body);
    }

    private static Stream<String> mediaTypes(JsonObject answer) {
        return answer.getJsonObject("content", new JsonObject()).fieldNames().stream();
    }

    private static String encoded(Object sample) {
        return sample instanceof JsonObject object ? object.encode() : io.vertx.core.json.Json.encode(sample);
    }

    private static Object sample(JsonObject root, JsonObject given, int depth) {
        JsonObject schema = resolved(root, given);
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValue(0);
        }
        if (schema.containsKey("example")) {
            return schema.getValue("example");
        }
        return switch (schema.getString("type", "object")) {
            case "integer", "number" -> schema.getNumber("minimum", 1);
            case "boolean" -> true;
            case "array" ->
                depth > DEEPEST
                        ? new JsonArray()
                        : new JsonArray().add(sample(root, schema.getJsonObject("items", new JsonObject()), depth + 1));
            case "object" -> object(root, schema, depth);
            default -> text(schema);
        };
    }

    private static JsonObject object(JsonObject root, JsonObject schema, int depth) {
        JsonObject sample = new JsonObject();
        for (Object part : schema.getJsonArray("allOf", new JsonArray())) {
            if (sample(root, (JsonObject) part, depth + 1) instanceof JsonObject more) {
                sample.mergeIn(more);
            }
        }
        if (depth <= DEEPEST) {
            for (Map.Entry<String, Object> property : schema.getJsonObject("properties", new JsonObject())
                    .getMap()
                    .entrySet()) {
                JsonObject of = schema.getJsonObject("properties").getJsonObject(property.getKey());
                sample.put(property.getKey(), sample(root, of, depth + 1));
            }
        }
        return sample;
    }

    private static String text(JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "uuid" -> "7e57ab1e-0000-4000-8000-000000000000";
            case "date-time" -> "2030-01-01T10:00:00Z";
            case "date" -> "2030-01-01";
            default ->
                "A text. ".repeat(1 + schema.getInteger("minLength", 0) / 8).trim();
        };
    }

    private static JsonObject resolved(JsonObject root, JsonObject node) {
        JsonObject found = node;
        while (found.containsKey("$ref")) {
            JsonObject at = root;
            for (String step : found.getString("$ref").substring(2).split("/")) {
                at = at.getJsonObject(step);
            }
            found = at;
        }
        JsonArray parts = found.getJsonArray("allOf", new JsonArray());
        return parts.size() == 1 && !found.containsKey("properties") ? resolved(root, parts.getJsonObject(0)) : found;
    }
}
