package dev.mockmate.benchmarks;

import dev.mockmate.local.Refusal;
import dev.mockmate.local.StartFailure;
import java.util.List;

/**
 * What {@code deploy/benchmarks/run} runs: one benchmark on a stack of its own, which it starts, stops and removes.
 *
 * <p>Exit codes: 0 measured, 1 not measured, 2 wrong arguments.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) {
        List<String> wanted = List.of(args);
        try {
            if (wanted.equals(List.of("activations"))) {
                Activations.run();
            } else if (wanted.equals(List.of("due-sessions"))) {
                DueSessions.run();
            } else if (wanted.equals(List.of("event-latency"))) {
                EventLatency.run();
            } else if (wanted.equals(List.of("idle-memory"))) {
                IdleMemory.run();
            } else if (wanted.equals(List.of("ledger"))) {
                LedgerCharges.run();
            } else {
                System.err.println(
                        "deploy/benchmarks/run: say which: activations, due-sessions, event-latency, idle-memory"
                                + " or ledger");
                System.exit(2);
            }
        } catch (Refusal | StartFailure | NotMeasuredException e) {
            System.err.println("deploy/benchmarks/run: " + e.getMessage());
            System.exit(1);
        }
    }
}
