package dev.mockmate.testsession.coderun.domain;

import java.util.Arrays;

/**
 * How one process of a program ended.
 *
 * @param exitCode 128 + the signal when a signal ended it
 * @param output what it wrote to standard output, as bytes, up to the limit
 * @param errors what it wrote to standard error, shortened
 * @param timeMs processor time
 * @param memoryKb largest memory of all its processes together; 0 where the runner cannot tell
 */
public record ProgramRun(Ending ending, int exitCode, byte[] output, String errors, long timeMs, long memoryKb) {
    /** Why it ended. */
    public enum Ending {
        /** By itself, or by a signal of its own doing. */
        EXITED,
        /** It was stopped at a limit of time. */
        TIME,
        /** It was stopped at the limit of memory. */
        MEMORY,
        /** It was stopped at the limit of output. */
        OUTPUT,
        /** It could not be built; {@code errors} says why. */
        BUILD,
        /** The runner failed. */
        RUNNER
    }

    /** A run the runner failed at. */
    public static ProgramRun failed(String why) {
        return new ProgramRun(Ending.RUNNER, 0, new byte[0], why, 0, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProgramRun run
                && ending == run.ending
                && exitCode == run.exitCode
                && Arrays.equals(output, run.output)
                && errors.equals(run.errors)
                && timeMs == run.timeMs
                && memoryKb == run.memoryKb;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(output) + 31 * exitCode;
    }

    @Override
    public String toString() {
        return ending + " exit=" + exitCode + " time_ms=" + timeMs + " memory_kb=" + memoryKb + " bytes="
                + output.length;
    }
}
