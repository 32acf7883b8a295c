package dev.mockmate.benchmarks;

import dev.mockmate.local.ThrowawayStack;
import java.time.Duration;

/** How much memory the whole stack takes when nobody uses it, part by part. */
final class IdleMemory {

    private static final Duration IDLE = Duration.ofSeconds(30);

    private IdleMemory() {}

    static void run() {
        try (ThrowawayStack throwaway = ThrowawayStack.start("benchmark", builder -> builder)) {
            System.out.println("Idle for " + IDLE.toSeconds() + " s …");
            pause();
            System.out.println();
            System.out.println("idle memory: resident set of each part, PostgreSQL's shared memory counted once");
            System.out.println("cores " + Runtime.getRuntime().availableProcessors());
            throwaway.stack().memory().forEach(System.out::println);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }
}
