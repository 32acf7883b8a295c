package dev.mockmate.testsession.question.store;

import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.Difficulty;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Grading;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A version of a question as {@code question_version.document} keeps it, with snake_case members. */
final class QuestionDocument {
    private QuestionDocument() {}

    /** The document of a question, its members always in the same order. */
    static JsonObject of(Question question) {
        JsonObject document = new JsonObject()
                .put("type", question.type().label())
                .put("title", question.title())
                .put("text", question.text())
                .put("difficulty", question.difficulty().label())
                .put("tags", new JsonArray(question.tags()))
                .put("points", question.points())
                .put("grading", question.grading().label());
        write(document, question.task());
        return document;
    }

    private static void write(JsonObject document, Task task) {
        if (task instanceof Task.Code code) {
            document.put("samples", tests(code.samples()))
                    .put("tests", tests(code.tests()))
                    .put("checker", code.checker().type().label())
                    .put("tolerance", code.checker().tolerance())
                    .put("time_ms", code.limits().timeMs())
                    .put("memory_kb", code.limits().memoryKb())
                    .put("stop_after_first_failure", code.stopAfterFirstFailure())
                    .put("boiler_plate", programs(code.boilerPlate()))
                    .put("reference_solutions", programs(code.referenceSolutions()));
        } else if (task instanceof Task.Choice choice) {
            JsonArray options = new JsonArray();
            choice.options()
                    .forEach(option ->
                            options.add(new JsonObject().put("id", option.id()).put("text", option.text())));
            document.put("options", options)
                    .put(
                            "correct",
                            new JsonArray(choice.correct().stream().sorted().toList()))
                    .put("multiple", choice.multiple());
        } else if (task instanceof Task.FreeText text) {
            document.put("accepted", new JsonArray(text.accepted()));
        }
    }

    private static JsonArray tests(List<TestCase> tests) {
        JsonArray array = new JsonArray();
        tests.forEach(test -> array.add(new JsonObject()
                .put("id", test.id())
                .put("input", test.input())
                .put("expected_output", test.expectedOutput())
                .put("points", test.points())
                .put("hidden", test.hidden())));
        return array;
    }

    private static JsonObject programs(Map<Language, String> programs) {
        JsonObject object = new JsonObject();
        programs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(program -> object.put(program.getKey().label(), program.getValue()));
        return object;
    }

    /** The question of a document; members a list left out are empty. */
    static Question read(
            UUID uuid, int version, String organisation, JsonObject document, Instant createdAt, Instant updatedAt) {
        return new Question(
                uuid,
                version,
                organisation,
                document.getString("title"),
                document.getString("text"),
                Difficulty.of(document.getString("difficulty")),
                texts(document.getJsonArray("tags")),
                document.getInteger("points"),
                Grading.of(document.getString("grading")),
                task(document),
                createdAt,
                updatedAt);
    }

    private static Task task(JsonObject document) {
        return switch (document.getString("type")) {
            case "code" ->
                new Task.Code(
                        readTests(document.getJsonArray("samples")),
                        readTests(document.getJsonArray("tests")),
                        new Checker(
                                Checker.Type.of(document.getString("checker")),
                                document.getNumber("tolerance").doubleValue()),
                        new ExecutionLimits(document.getInteger("time_ms"), document.getInteger("memory_kb")),
                        document.getBoolean("stop_after_first_failure"),
                        readPrograms(document.getJsonObject("boiler_plate")),
                        readPrograms(document.getJsonObject("reference_solutions")));
            case "choice" ->
                new Task.Choice(
                        objects(document.getJsonArray("options"))
                                .map(option -> new Task.Choice.Option(option.getString("id"), option.getString("text")))
                                .toList(),
                        Set.copyOf(texts(document.getJsonArray("correct"))),
                        document.getBoolean("multiple"));
            case "text" -> new Task.FreeText(texts(document.getJsonArray("accepted")));
            default -> throw new IllegalStateException("no such type: " + document.getString("type"));
        };
    }

    private static List<TestCase> readTests(JsonArray array) {
        return objects(array)
                .map(test -> new TestCase(
                        test.getString("id"),
                        test.getString("input"),
                        test.getString("expected_output"),
                        test.getInteger("points"),
                        test.getBoolean("hidden")))
                .toList();
    }

    private static Map<Language, String> readPrograms(JsonObject object) {
        Map<Language, String> programs = new LinkedHashMap<>();
        if (object != null) {
            object.forEach(program -> programs.put(
                    Language.of(program.getKey()).orElseThrow(),
                    program.getValue().toString()));
        }
        return programs;
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array == null ? Stream.empty() : array.stream().map(JsonObject.class::cast);
    }

    private static List<String> texts(JsonArray array) {
        return array == null
                ? List.of()
                : array.stream().map(String.class::cast).collect(Collectors.toList());
    }

    /** What tells whether two documents say the same. */
    static String digest(JsonObject document) {
        try {
            byte[] text = document.encode().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
