package dev.mockmate.testsession.result.domain;

import java.time.Duration;

/** How long to wait before work is tried again: twice as long after each try, up to a bound. */
public record RetryPause(Duration first, Duration max) {
    private static final int MAX_DOUBLINGS = 16;

    /** The wait after so many tries. */
    public Duration after(int tries) {
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(tries, 1) - 1, MAX_DOUBLINGS));
        return wait.compareTo(max) > 0 ? max : wait;
    }
}
