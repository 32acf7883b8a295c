package dev.mockmate.testsession.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The current moment in the precision the database keeps, so that what is answered equals what is stored. */
@ApplicationScoped
public class Now {
    private final Clock clock;

    Now(Clock clock) {
        this.clock = clock;
    }

    /** The current moment, in microseconds. */
    public Instant get() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
