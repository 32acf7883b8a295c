package dev.mockmate.benchmarks;

import dev.mockmate.local.ThrowawayStack;
import java.time.Duration;

/** How much memory the whole stack takes when nobody uses it, part by part. */
final class IdleMemory {

    private static final Duration IDLE = Duration.ofSeconds(30);

    private IdleMemory() {}

    static void run() {
        try (ThrowawayStack throwaway = ThrowawayStack.start("benchmark", builder -> builder)) {
            if (!throwaway.stack().collectGarbage()) {
                throw new NotMeasuredException("A JVM did not collect its garbage; jcmd of a JDK is needed.");
            }
            System.out.println("Idle for " + IDLE.toSeconds() + " s …");
            pause();
            System.out.println();
            System.out.println(
                    "idle memory of each part: resident, and with shared pages counted once; PostgreSQL's own are in both");
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
