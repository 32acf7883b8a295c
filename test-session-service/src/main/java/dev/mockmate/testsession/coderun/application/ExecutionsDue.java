package dev.mockmate.testsession.coderun.application;

/** The address on the event bus that says: an execution was stored, or a slot is free. */
public final class ExecutionsDue {
    /** Woken in the process; other replicas look every second. */
    public static final String ADDRESS = "executions-due";

    private ExecutionsDue() {}
}
