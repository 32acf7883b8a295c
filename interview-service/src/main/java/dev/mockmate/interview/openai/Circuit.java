package dev.mockmate.interview.openai;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Leaves a model alone that failed several times in a row, so that nobody waits for it in vain; a time later it is tried again. */
@ApplicationScoped
public class Circuit {

    private final OpenAiConfig config;
    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.EPOCH;

    Circuit(OpenAiConfig config, Clock clock) {
        this.config = config;
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
        if (failures >= config.failuresToOpen()) {
            openUntil = clock.instant().plus(config.openFor());
            failures = 0;
        }
    }
}
