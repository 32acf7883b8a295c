package dev.mockmate.interview.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as the database keeps it, to the microsecond: what is answered now is what is answered later. */
@ApplicationScoped
public class Now {

    private final Clock clock;

    Now(Clock clock) {
        this.clock = clock;
    }

    /** The current time. */
    public Instant get() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
