package dev.mockmate.testsession.coderun.sandbox;

import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.coderun.domain.Utf8;

/** How a process in the sandbox ended; the same as {@link ProgramRun}, before anything is decided about it. */
record StageResult(ProgramRun.Ending ending, int exitCode, byte[] output, byte[] errors, long cpuMs, long memoryKb) {
    ProgramRun asRun() {
        return new ProgramRun(ending, exitCode, output, errorText(), cpuMs, memoryKb);
    }

    String errorText() {
        return Utf8.decode(errors);
    }

    String text() {
        return Utf8.decode(output);
    }

    boolean isGood() {
        return ending == ProgramRun.Ending.EXITED && exitCode == 0;
    }
}
