package dev.mockmate.systemtests;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waits for something to become true, with a deadline and never for a guessed time. The deadlines are for a machine that does
 * many things at once; whatever holds is seen at once all the same.
 */
final class Probe {

    /** Longer than Kafka takes to notice that a killed consumer is gone. */
    static final Duration PATIENT = Duration.ofSeconds(180);

    private static final Duration DEADLINE = Duration.ofSeconds(90);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private Probe() {}

    /** Repeats the assertion until it holds; fails with its last failure after 90 s. */
    static void eventually(ThrowingRunnable assertion) {
        eventually(DEADLINE, assertion);
    }

    /** The same with another deadline. A look that breaks (a connection cut, a broker not there yet) is a look in vain. */
    static void eventually(Duration deadline, ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(deadline)
                .pollDelay(Duration.ZERO)
                .pollInterval(INTERVAL)
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
