package dev.mockmate.systemtests;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for something to become true, with a deadline and never for a guessed time. */
final class Probe {

    /** Longer than Kafka takes to notice that a killed consumer is gone. */
    static final Duration PATIENT = Duration.ofSeconds(45);

    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private Probe() {}

    /** Repeats the assertion until it holds; fails with its last failure after 15 s. */
    static void eventually(ThrowingRunnable assertion) {
        eventually(DEADLINE, assertion);
    }

    static void eventually(Duration deadline, ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(deadline)
                .pollDelay(Duration.ZERO)
                .pollInterval(INTERVAL)
                .untilAsserted(assertion);
    }
}
