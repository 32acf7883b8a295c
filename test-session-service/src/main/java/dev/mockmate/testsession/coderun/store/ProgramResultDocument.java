package dev.mockmate.testsession.coderun.store;

import dev.mockmate.testsession.coderun.domain.ExecutionStatus;
import dev.mockmate.testsession.coderun.domain.ProgramResult;
import dev.mockmate.testsession.coderun.domain.TestResult;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A judgement as {@code code_execution.judgement} keeps it, with snake_case members. */
public final class ProgramResultDocument {
    private ProgramResultDocument() {}

    /** The document of a judgement. */
    public static JsonObject of(ProgramResult judgement) {
        JsonArray results = new JsonArray();
        judgement.results().forEach(result -> results.add(of(result)));
        return new JsonObject().put("build_message", judgement.buildMessage()).put("results", results);
    }

    private static JsonObject of(TestResult result) {
        return new JsonObject()
                .put("test_id", result.testId())
                .put("status", result.status().label())
                .put("output", result.output())
                .put("expected_output", result.expectedOutput())
                .put("error", result.error())
                .put("time_ms", result.timeMs())
                .put("memory_kb", result.memoryKb())
                .put("points", result.points())
                .put("hidden", result.hidden());
    }

    /** The judgement of a document. */
    public static ProgramResult read(JsonObject document) {
        return new ProgramResult(
                document.getString("build_message"),
                document.getJsonArray("results").stream()
                        .map(JsonObject.class::cast)
                        .map(ProgramResultDocument::result)
                        .toList());
    }

    private static TestResult result(JsonObject json) {
        return new TestResult(
                json.getString("test_id"),
                ExecutionStatus.of(json.getString("status")),
                json.getString("output"),
                json.getString("expected_output"),
                json.getString("error"),
                json.getLong("time_ms"),
                json.getLong("memory_kb"),
                json.getInteger("points"),
                json.getBoolean("hidden"));
    }
}
