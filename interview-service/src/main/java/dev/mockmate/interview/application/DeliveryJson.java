package dev.mockmate.interview.application;

import dev.mockmate.interview.domain.Delivery;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What a client measured, as it is stored: {@code {wpm, filler_count, long_pause_count, words: [{word, start, end}]}}. */
public final class DeliveryJson {

    private DeliveryJson() {}

    /** What it says. */
    static Delivery.Reported read(JsonObject json) {
        List<Delivery.SpokenWord> words = json.getJsonArray("words", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(word ->
                        new Delivery.SpokenWord(word.getString("word"), word.getDouble("start"), word.getDouble("end")))
                .toList();
        return new Delivery.Reported(
                Optional.ofNullable(json.getDouble("wpm")),
                Optional.ofNullable(json.getInteger("filler_count")),
                Optional.ofNullable(json.getInteger("long_pause_count")),
                words);
    }
}
