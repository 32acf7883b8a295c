package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.Delivery;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * How an answer was spoken, as it is stored: {@code {wpm, filler_count, long_pause_count, seconds}}. Clients send
 * {@code {wpm, filler_count, long_pause_count, words: [{word, start, end}]}}; what is counted from that does not change
 * any more, so the words, up to 10,000 of them, are not kept. Older rows have what the client sent.
 */
public final class DeliveryJson {

    private DeliveryJson() {}

    /** What a client sent as it is stored. */
    static JsonObject measured(JsonObject sent, String answerText, double responseSeconds) {
        Delivery delivery = Delivery.of(reported(sent), answerText, responseSeconds);
        return new JsonObject()
                .put("wpm", delivery.wpm())
                .put("filler_count", delivery.fillers())
                .put("long_pause_count", delivery.longPauses())
                .put("seconds", delivery.seconds());
    }

    /** What is stored, of either age. */
    public static Delivery read(JsonObject json, String answerText, double responseSeconds) {
        return json.containsKey("seconds")
                ? new Delivery(
                        json.getDouble("wpm"),
                        json.getInteger("filler_count"),
                        json.getInteger("long_pause_count"),
                        json.getDouble("seconds"))
                : Delivery.of(reported(json), answerText, responseSeconds);
    }

    private static Delivery.Reported reported(JsonObject json) {
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
