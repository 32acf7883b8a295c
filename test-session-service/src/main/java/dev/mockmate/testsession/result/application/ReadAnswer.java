package dev.mockmate.testsession.result.application;

import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.result.domain.GivenAnswer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
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
        return value instanceof String text ? new GivenAnswer.Written(text) : new GivenAnswer.Unreadable();
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
            Optional<Language> language =
                    object.getValue("language") instanceof String label ? Language.of(label) : Optional.empty();
            return new GivenAnswer.Coded(language, code);
        }
        return new GivenAnswer.Unreadable();
    }

    private static GivenAnswer picked(Object value) {
        if (value instanceof String id) {
            return new GivenAnswer.Picked(Set.of(id));
        }
        if (value instanceof JsonArray ids && ids.stream().allMatch(String.class::isInstance)) {
            return new GivenAnswer.Picked(ids.stream().map(String.class::cast).collect(Collectors.toSet()));
        }
        return new GivenAnswer.Unreadable();
    }
}
