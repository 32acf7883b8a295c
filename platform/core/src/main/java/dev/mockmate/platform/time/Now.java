package dev.mockmate.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present instant as the database can keep it: whole microseconds, so that what is stored equals what was decided. */
@ApplicationScoped
public class Now {
    private final Clock clock;

    /** The present of a clock. */
    public Now(Clock clock) {
        this.clock = clock;
    }

    /** The present instant. */
    public Instant get() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
