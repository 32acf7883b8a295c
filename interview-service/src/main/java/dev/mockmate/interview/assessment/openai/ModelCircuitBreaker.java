package dev.mockmate.interview.assessment.openai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves the model alone when it failed several times in a row, so that nobody waits for it in vain; later it is tried again. No
 * guard around a call, because what is to be done is decided by it before any call is made, together with the model's own wish
 * to be left alone.
 */
final class ModelCircuitBreaker {
    private final int failuresToOpen;
    private final Duration openFor;
    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.EPOCH;

    /**
     * @param failuresToOpen failures in a row after which the provider is left alone
     * @param openFor for how long
     */
    ModelCircuitBreaker(int failuresToOpen, Duration openFor, Clock clock) {
        this.failuresToOpen = failuresToOpen;
        this.openFor = openFor;
        this.clock = clock;
    }

    /** Whether the provider is left alone now. */
    synchronized boolean isOpen() {
        return clock.instant().isBefore(openUntil);
    }

    /** It answered. */
    synchronized void succeeded() {
        failures = 0;
    }

    /** It did not answer as it should. */
    synchronized void failed() {
        failures++;
        if (failures >= failuresToOpen) {
            openUntil = clock.instant().plus(openFor);
            failures = 0;
        }
    }
}
