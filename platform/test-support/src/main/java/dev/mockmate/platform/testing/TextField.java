package dev.mockmate.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * One place of a service's OpenAPI document where a client puts text: a field of a JSON body, a query parameter or a header.
 *
 * @param place {@code body}, {@code query} or {@code header}
 * @param steps how to reach it in the body: names, and {@code []} for an element; one name for parameters
 * @param required whether it must be there
 * @param longest characters it may have; 0 when the document does not say
 * @param free whether any text will do, rather than one of some values or forms
 */
record TextField(
        TextFields.Operation operation, String place, List<String> steps, boolean required, int longest, boolean free) {

    /** The last name on the way, by which an answer tells it again. */
    String name() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!"[]".equals(steps.get(i))) {
                return steps.get(i);
            }
        }
        return steps.get(0);
    }

    /** A copy of a body with {@code text} in this place. */
    JsonNode in(JsonNode body, String text) {
        return put(body.deepCopy(), steps, new TextNode(text));
    }

    private static JsonNode put(JsonNode body, List<String> steps, JsonNode value) {
        if (steps.isEmpty()) {
            return value;
        }
        List<String> rest = steps.subList(1, steps.size());
        if ("[]".equals(steps.get(0))) {
            ArrayNode array = body instanceof ArrayNode known ? known : JsonNodeFactory.instance.arrayNode();
            JsonNode element = array.isEmpty() ? JsonNodeFactory.instance.objectNode() : array.get(0);
            array.removeAll();
            return array.add(put(element, rest, value));
        }
        ObjectNode object = body instanceof ObjectNode known ? known : JsonNodeFactory.instance.objectNode();
        JsonNode inner = object.get(steps.get(0));
        object.set(steps.get(0), put(inner == null ? JsonNodeFactory.instance.objectNode() : inner, rest, value));
        return object;
    }

    @Override
    public String toString() {
        return operation + " " + place + " " + String.join(".", steps);
    }
}
