package dev.mockmate.benchmarks;

import dev.mockmate.local.Refusal;
import dev.mockmate.local.StartFailure;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code deploy/benchmarks/run} runs: one benchmark on a stack of its own, which it starts, stops and removes.
 *
 * <p>Exit codes: 0 measured, 1 not measured or worse than meant to be, 2 wrong arguments.
 */
public final class Benchmarks {

    private static final Map<String, Runnable> BY_NAME = new TreeMap<>(Map.of(
            "activations", Activations::run,
            "assessment-stream", AssessmentStream::run,
            "due-sessions", DueSessions::run,
            "event-latency", EventLatency::run,
            "gateway-doors", GatewayDoors::run,
            "idle-memory", IdleMemory::run,
            "ledger", LedgerCharges::run,
            "origin-load", OriginLoad::run,
            "rude-clients", RudeClientsBeside::run));

    private Benchmarks() {}

    public static void main(String[] args) {
        Runnable benchmark = args.length == 1 ? BY_NAME.get(args[0]) : null;
        if (benchmark == null) {
            System.err.println("deploy/benchmarks/run: say which: " + String.join(", ", BY_NAME.keySet()));
            System.exit(2);
            return;
        }
        try {
            benchmark.run();
        } catch (Refusal | StartFailure | NotMeasuredException | AimMissedException e) {
            System.err.println("deploy/benchmarks/run: " + e.getMessage());
            System.exit(1);
        }
    }
}
