package dev.mockmate.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits the whole time: a thread that was woken for something else before does not come back from a single park at once. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        until(System.nanoTime() + time.toNanos());
    }

    /** @param due as {@link System#nanoTime} tells it */
    static void until(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
