package dev.mockmate.testsession.result.application;

import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.result.domain.GivenAnswer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a page stored as an answer: any JSON. */
final class ReadAnswer {
    private ReadAnswer() {}

    /** @param json the stored JSON text; null when there is none */
    static GivenAnswer of(Task task, String json) {
        Object value = json == null ? null : Json.decodeValue(json);
        if (isEmpty(value)) {
            return new GivenAnswer.Nothing();
        }
        if (task instanceof Task.Code) {
            return code(value);
        }
        if (task instanceof Task.Choice) {
            return picked(value);
        }
        return scalar(value).<GivenAnswer>map(GivenAnswer.Written::new).orElseGet(GivenAnswer.Unreadable::new);
    }

    /** The JSON text of the answer to a question; null when there is none. Some clients write ids in capitals. */
    static String to(UUID question, Map<String, String> answers) {
        String id = question.toString();
        String exact = answers.get(id);
        return exact != null
                ? exact
                : answers.entrySet().stream()
                        .filter(answer -> answer.getKey().equalsIgnoreCase(id))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof JsonArray array && array.isEmpty()
                || value instanceof JsonObject object
                        && (object.isEmpty() || object.getValue("code") instanceof String code && code.isBlank());
    }

    private static GivenAnswer code(Object value) {
        if (value instanceof String code) {
            return new GivenAnswer.Coded(Optional.empty(), code);
        }
        if (value instanceof JsonObject object && object.getValue("code") instanceof String code) {
            Optional<Language> language = object.getValue("language") instanceof String label
                    ? Language.of(label.strip().toLowerCase(Locale.ROOT))
                    : Optional.empty();
            return new GivenAnswer.Coded(language, code);
        }
        return new GivenAnswer.Unreadable();
    }

    private static GivenAnswer picked(Object value) {
        List<Optional<String>> ids = value instanceof JsonArray array
                ? array.stream().map(ReadAnswer::scalar).toList()
                : List.of(scalar(value));
        return ids.stream().allMatch(Optional::isPresent)
                ? new GivenAnswer.Picked(ids.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
                : new GivenAnswer.Unreadable();
    }

    /** Pages write what looks like a number as one. */
    private static Optional<String> scalar(Object value) {
        return value instanceof String || value instanceof Number ? Optional.of(value.toString()) : Optional.empty();
    }
}
