package dev.mockmate.testsession.store;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.TreeMap;

/**
 * JSON text that is equal where the content is: members are in one order and whole numbers have no fraction, since the database
 * keeps neither the order nor the spelling that was sent.
 */
public final class CanonicalJson {
    private static final double LARGEST_EXACT = 1L << 53;

    private CanonicalJson() {}

    /** The text of a JSON text. */
    public static String of(String json) {
        return ofValue(Json.decodeValue(json));
    }

    /** The text of a value as Vert.x holds it: null, a text, number or boolean, an object or array. */
    static String ofValue(Object value) {
        return Json.encode(canonical(value));
    }

    private static Object canonical(Object value) {
        if (value instanceof JsonObject object) {
            TreeMap<String, Object> members = new TreeMap<>();
            object.fieldNames().forEach(name -> members.put(name, canonical(object.getValue(name))));
            return new JsonObject(members);
        }
        if (value instanceof JsonArray array) {
            JsonArray items = new JsonArray();
            for (int i = 0; i < array.size(); i++) {
                items.add(canonical(array.getValue(i)));
            }
            return items;
        }
        return value instanceof Number number ? canonical(number) : value;
    }

    private static Number canonical(Number number) {
        double value = number.doubleValue();
        if (number instanceof Double && value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT) {
            return (long) value;
        }
        return number;
    }
}
