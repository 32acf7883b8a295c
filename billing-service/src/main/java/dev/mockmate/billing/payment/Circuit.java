package dev.mockmate.billing.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a provider alone that failed several times in a row, so that nobody waits for it in vain; later it is tried again. */
final class Circuit {
    private final int failuresToOpen;
    private final Duration openFor;
    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.EPOCH;

    Circuit(int failuresToOpen, Duration openFor, Clock clock) {
        this.failuresToOpen = failuresToOpen;
        this.openFor = openFor;
        this.clock = clock;
    }

    synchronized boolean isOpen() {
        return clock.instant().isBefore(openUntil);
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= failuresToOpen) {
            openUntil = clock.instant().plus(openFor);
            failures = 0;
        }
    }
}
