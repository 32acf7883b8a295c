package dev.mockmate.platform.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a provider alone that failed several times in a row, so that nobody waits for it in vain; later it is tried again. */
public final class Circuit {
    private final int failuresToOpen;
    private final Duration openFor;
    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.EPOCH;

    /**
     * @param failuresToOpen failures in a row after which the provider is left alone
     * @param openFor for how long
     */
    public Circuit(int failuresToOpen, Duration openFor, Clock clock) {
        this.failuresToOpen = failuresToOpen;
        this.openFor = openFor;
        this.clock = clock;
    }

    /** Whether the provider is left alone now. */
    public synchronized boolean isOpen() {
        return clock.instant().isBefore(openUntil);
    }

    /** It answered. */
    public synchronized void succeeded() {
        failures = 0;
    }

    /** It did not answer as it should. */
    public synchronized void failed() {
        failures++;
        if (failures >= failuresToOpen) {
            openUntil = clock.instant().plus(openFor);
            failures = 0;
        }
    }
}
