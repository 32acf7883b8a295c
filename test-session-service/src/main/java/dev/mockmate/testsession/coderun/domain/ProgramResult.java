package dev.mockmate.testsession.coderun.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a program on the tests of a question.
 *
 * @param buildMessage what the compiler said when it failed; else empty
 * @param results one for each test, in their order
 */
public record ProgramResult(String buildMessage, List<TestResult> results) {
    /** Keeps its list to itself. */
    public ProgramResult {
        results = List.copyOf(results);
    }

    /** Whether the program could be built. */
    public boolean isBuilt() {
        return buildMessage.isEmpty();
    }

    /** How many tests it passed. */
    public int passed() {
        return (int) results.stream().filter(TestResult::passed).count();
    }

    /** The tests it passed. */
    public Set<String> passedIds() {
        return results.stream()
                .filter(TestResult::passed)
                .map(TestResult::testId)
                .collect(Collectors.toSet());
    }

    /** Whether it passed all tests, of which there is at least one. */
    public boolean allPassed() {
        return !results.isEmpty() && passed() == results.size();
    }

    /** Whether the runner failed at a test, so that this says nothing about the program. */
    public boolean isInternalError() {
        return results.stream().anyMatch(result -> result.status() == ExecutionStatus.INTERNAL_ERROR);
    }

    /** The first status that is not accepted; accepted when there is none. */
    public ExecutionStatus status() {
        if (!isBuilt()) {
            return ExecutionStatus.BUILD_FAILED;
        }
        return results.stream()
                .map(TestResult::status)
                .filter(status -> status != ExecutionStatus.ACCEPTED)
                .findFirst()
                .orElse(ExecutionStatus.ACCEPTED);
    }
}
