package dev.mockmate.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for something to become true, with a deadline and never with a sleep of a guessed length. */
public final class Probe {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(25);

    private Probe() {}

    /** Repeats the assertion until it holds; fails with its last failure after 60 s, which are for machines that starve. */
    public static void eventually(ThrowingRunnable assertion) {
        eventually(DEADLINE, assertion);
    }

    /**
     * Repeats the assertion until it holds; fails with its last failure after {@code deadline}. A look that breaks is a look in
     * vain.
     */
    public static void eventually(Duration deadline, ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(deadline)
                .pollDelay(Duration.ZERO)
                .pollInterval(INTERVAL)
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
