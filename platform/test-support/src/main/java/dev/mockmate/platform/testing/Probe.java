package dev.mockmate.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for something to become true, with a deadline and never with a sleep of a guessed length. */
public final class Probe {
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Duration INTERVAL = Duration.ofMillis(25);

    private Probe() {}

    /** Repeats the assertion until it holds; fails with its last failure after 15 s. */
    public static void eventually(ThrowingRunnable assertion) {
        eventually(DEADLINE, assertion);
    }

    /** Repeats the assertion until it holds; fails with its last failure after {@code deadline}. */
    public static void eventually(Duration deadline, ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(deadline)
                .pollDelay(Duration.ZERO)
                .pollInterval(INTERVAL)
                .untilAsserted(assertion);
    }
}
