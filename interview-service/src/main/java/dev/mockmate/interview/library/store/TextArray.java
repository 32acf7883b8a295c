package dev.mockmate.interview.library.store;

import io.vertx.core.json.JsonArray;
import java.util.List;

/** A list of texts as it is stored: a JSON array of strings, as text. */
final class TextArray {

    private TextArray() {}

    static String write(List<String> texts) {
        return new JsonArray(texts).encode();
    }

    static List<String> read(String json) {
        return new JsonArray(json).stream().map(String.class::cast).toList();
    }
}
