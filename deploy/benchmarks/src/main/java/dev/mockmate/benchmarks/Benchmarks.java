package dev.mockmate.benchmarks;

import dev.mockmate.local.Refusal;
import dev.mockmate.local.StartFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What {@code deploy/benchmarks/run} runs: one benchmark on a stack of its own, which it starts, stops and removes.
 *
 * <p>Exit codes: 0 measured, 1 not measured or worse than meant to be, 2 wrong arguments.
 */
public final class Benchmarks {

    private static final Map<String, Runnable> BY_NAME = Map.of(
            "activations", Activations::run,
            "assessment-stream", AssessmentStream::run,
            "due-sessions", DueSessions::run,
            "fair-shares", FairShares::run,
            "gateway-doors", GatewayDoors::run,
            "idle-memory", IdleMemory::run,
            "ledger", LedgerCharges::run,
            "origin-load", OriginLoad::run,
            "rude-clients", RudeClientsBeside::run);

    /** Those that take options. */
    private static final Map<String, Consumer<List<String>>> WITH_OPTIONS = Map.of(
            "event-latency", EventLatency::run,
            "heartbeats", Heartbeats::run,
            "interview-cost", InterviewCost::run,
            "simultaneous", Simultaneous::run);

    private Benchmarks() {}

    public static void main(String[] args) {
        Optional<Runnable> benchmark = args.length == 0 ? Optional.empty() : named(args[0], options(args));
        if (benchmark.isEmpty()) {
            Set<String> names = new TreeSet<>(BY_NAME.keySet());
            names.addAll(WITH_OPTIONS.keySet());
            System.err.println("deploy/benchmarks/run: say which: " + String.join(", ", names));
            System.exit(2);
            return;
        }
        try {
            benchmark.get().run();
        } catch (Refusal | StartFailure | NotMeasuredException | AimMissedException e) {
            System.err.println("deploy/benchmarks/run: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Optional<Runnable> named(String name, List<String> options) {
        if (WITH_OPTIONS.containsKey(name)) {
            return Optional.of(() -> WITH_OPTIONS.get(name).accept(options));
        }
        return options.isEmpty() ? Optional.ofNullable(BY_NAME.get(name)) : Optional.empty();
    }

    private static List<String> options(String[] args) {
        return List.of(args).subList(1, args.length);
    }
}
