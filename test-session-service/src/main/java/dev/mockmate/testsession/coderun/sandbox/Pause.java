package dev.mockmate.testsession.coderun.sandbox;

import java.util.concurrent.locks.LockSupport;

/** Lets a moment pass on a worker thread. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }
}
