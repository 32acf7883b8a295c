package dev.mockmate.testsession.question.domain;

/**
 * What one run of a program may use.
 *
 * @param timeMs milliseconds of processor time
 * @param memoryKb KiB of memory
 */
public record ExecutionLimits(int timeMs, int memoryKb) {
    /** Two seconds and 256 MiB. */
    public static final ExecutionLimits DEFAULT = new ExecutionLimits(2_000, 262_144);
}
