package dev.mockmate.interview.assessment.openai;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the model may be asked: not after failures in a row, and not before the time it asked for itself with {@code
 * Retry-After}. A short wait is waited for; while it is a long one the coach stands in.
 */
@ApplicationScoped
public class Availability {

    private final ModelCircuitBreaker circuit;
    private final OpenAiConfig config;
    private final Clock clock;
    private Instant pausedUntil = Instant.EPOCH;

    Availability(OpenAiConfig config, Clock clock) {
        this.circuit = new ModelCircuitBreaker(config.failuresToOpen(), config.openFor(), clock);
        this.config = config;
        this.clock = clock;
    }

    /** How long to wait before the model may be asked, zero included; empty when that is longer than anybody should. */
    Optional<Duration> wait(Duration atLeast) {
        Duration paused = remaining();
        boolean leftAlone = circuit.isOpen() || paused.compareTo(config.patience()) > 0;
        return leftAlone ? Optional.empty() : Optional.of(paused.compareTo(atLeast) > 0 ? paused : atLeast);
    }

    /** It asked to be left alone for this long. */
    void pause(Duration asked) {
        Duration time = asked.compareTo(config.maxPause()) > 0 ? config.maxPause() : asked;
        Instant until = clock.instant().plus(time);
        synchronized (this) {
            pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
        }
    }

    void succeeded() {
        circuit.succeeded();
    }

    void failed() {
        circuit.failed();
    }

    private synchronized Duration remaining() {
        Duration left = Duration.between(clock.instant(), pausedUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
