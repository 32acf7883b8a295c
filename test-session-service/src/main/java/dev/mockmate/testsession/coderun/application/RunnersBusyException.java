package dev.mockmate.testsession.coderun.application;

/** More programs wait than can be run in a reasonable time. */
public final class RunnersBusyException extends RuntimeException {
    RunnersBusyException() {
        super("too many programs wait", null, false, false);
    }
}
