package dev.mockmate.testsession.coderun.domain;

/**
 * What came of a program on one test.
 *
 * @param output what it wrote, shortened; empty for hidden tests
 * @param expectedOutput empty for hidden tests
 * @param error what it wrote to standard error, shortened; empty for hidden tests
 * @param hidden whether its data is never shown to candidates
 */
public record TestResult(
        String testId,
        ExecutionStatus status,
        String output,
        String expectedOutput,
        String error,
        long timeMs,
        long memoryKb,
        int points,
        boolean hidden) {

    /** Whether the output is as expected. */
    public boolean passed() {
        return status == ExecutionStatus.ACCEPTED;
    }
}
