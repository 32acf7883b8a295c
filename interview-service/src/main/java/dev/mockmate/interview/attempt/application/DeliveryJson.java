package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.attempt.domain.WordTimes;
import dev.mockmate.interview.feedback.domain.AudioOffsets;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an answer was spoken, as it is stored: {@code {wpm, filler_count, long_pause_count, pauses_counted?,
 * seconds, heard?}}; a {@code pauses_counted} of false says that the 0 before it was never counted. Clients send
 * {@code {wpm, filler_count, long_pause_count, words: [{word, start, end}]}}; what is counted from that does not change
 * any more, so of the words, up to 10,000 of them, only this is kept: {@code heard}, one number behind the other the place of
 * a word in the answer and the milliseconds at which it was spoken. Older rows have what the client sent.
 */
public final class DeliveryJson {

    private static final String HEARD = "heard";
    private static final String PAUSES_COUNTED = "pauses_counted";

    private DeliveryJson() {}

    /** What a client sent as it is stored. */
    static JsonObject measured(JsonObject sent, String answerText, double responseSeconds) {
        Delivery.Reported reported = reported(sent);
        Delivery delivery = Delivery.of(reported, answerText, responseSeconds);
        JsonObject stored = new JsonObject()
                .put("wpm", delivery.wpm())
                .put("filler_count", delivery.fillers())
                .put("seconds", delivery.seconds());
        stored.put("long_pause_count", delivery.longPauses().orElse(0));
        if (delivery.longPauses().isEmpty()) {
            stored.put(PAUSES_COUNTED, false);
        }
        List<WordTimes.WordTime> heard =
                WordTimes.of(reported.words(), answerText).words();
        if (!heard.isEmpty()) {
            JsonArray numbers = new JsonArray();
            heard.forEach(word -> numbers.add(word.start()).add(word.millis()));
            stored.put(HEARD, numbers);
        }
        return stored;
    }

    /** When the words of an answer were spoken, of what is stored; null when nothing is. */
    public static AudioOffsets audioOffsets(String stored) {
        JsonArray numbers = stored == null ? null : new JsonObject(stored).getJsonArray(HEARD);
        if (numbers == null) {
            return AudioOffsets.NONE;
        }
        List<WordTimes.WordTime> heard = new ArrayList<>();
        for (int at = 0; at + 1 < numbers.size(); at += 2) {
            heard.add(new WordTimes.WordTime(numbers.getInteger(at), numbers.getLong(at + 1)));
        }
        return new WordTimes(heard);
    }

    /** What is stored, of either age. */
    public static Delivery read(JsonObject json, String answerText, double responseSeconds) {
        return json.containsKey("seconds")
                ? new Delivery(
                        json.getDouble("wpm"),
                        json.getInteger("filler_count"),
                        json.getBoolean(PAUSES_COUNTED, true)
                                ? OptionalInt.of(json.getInteger("long_pause_count", 0))
                                : OptionalInt.empty(),
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
