package dev.mockmate.testsession.coderun.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.testsession.coderun.domain.ExecutionKind;
import dev.mockmate.testsession.coderun.domain.ProgramResult;
import dev.mockmate.testsession.coderun.domain.TestResult;
import dev.mockmate.testsession.coderun.store.Executions.Execution;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program that was sent, and once it is done what came of it.
 *
 * @param status {@code queued, running, done}; until it is done there are no results
 */
@Schema(name = "Execution")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExecutionView(
        boolean success,
        UUID executionId,
        @Schema(enumeration = {"queued", "running", "done"}) String status,
        Summary summary,
        List<Result> results,
        Metadata metadata) {

    /** How many tests it passed. */
    @Schema(name = "ExecutionSummary")
    record Summary(int totalTests, int passed, int failed, boolean allPassed) {}

    /**
     * What came of one test; a hidden test tells none of its data.
     *
     * @param points of submissions
     */
    @Schema(name = "ExecutionResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String testId,
            boolean passed,

            @Schema(
                    enumeration = {
                        "accepted",
                        "wrong_output",
                        "output_whitespace_mismatch",
                        "time_exceeded",
                        "memory_exceeded",
                        "output_exceeded",
                        "runtime_error",
                        "build_failed",
                        "not_executed",
                        "internal_error"
                    })
            String status,

            boolean hidden,
            String output,
            String expectedOutput,
            String error,
            long timeMs,
            long memoryKb,
            Integer points) {}

    /**
     * What was run.
     *
     * @param status the first status that is not {@code accepted}; absent until it is done
     * @param buildOutput what the compiler said when it refused the program
     * @param points of submissions that are done
     */
    @Schema(name = "ExecutionMetadata")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Metadata(
            @Schema(enumeration = {"run", "submission"}) String kind,
            UUID questionId,
            int questionVersion,
            String language,
            Instant createdAt,
            String status,
            String buildOutput,
            Integer points) {}

    static ExecutionView of(Execution execution) {
        ProgramResult judgement = execution.judgement().orElse(null);
        boolean isScored = execution.order().kind() == ExecutionKind.SUBMISSION;
        return new ExecutionView(
                true,
                execution.order().id(),
                execution.status(),
                judgement == null ? null : summary(judgement),
                judgement == null
                        ? null
                        : judgement.results().stream()
                                .map(result -> result(result, isScored))
                                .toList(),
                metadata(execution, judgement));
    }

    private static Summary summary(ProgramResult judgement) {
        int total = judgement.results().size();
        return new Summary(total, judgement.passed(), total - judgement.passed(), judgement.allPassed());
    }

    private static Result result(TestResult result, boolean isScored) {
        return new Result(
                result.testId(),
                result.passed(),
                result.status().label(),
                result.hidden(),
                result.hidden() ? null : result.output(),
                result.hidden() ? null : result.expectedOutput(),
                result.hidden() || result.error().isEmpty() ? null : result.error(),
                result.timeMs(),
                result.memoryKb(),
                isScored ? result.points() : null);
    }

    private static Metadata metadata(Execution execution, ProgramResult judgement) {
        return new Metadata(
                execution.order().kind().label(),
                execution.order().questionId(),
                execution.order().questionVersion(),
                execution.order().program().language().label(),
                execution.order().createdAt(),
                judgement == null ? null : judgement.status().label(),
                judgement == null || judgement.isBuilt() ? null : judgement.buildMessage(),
                execution.points().orElse(null));
    }
}
