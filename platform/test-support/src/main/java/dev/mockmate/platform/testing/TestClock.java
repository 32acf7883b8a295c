package dev.mockmate.platform.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of services under test: the real time plus what the test has moved it by. Inject it to move it. A test that claims how
 * much time passed stops it first: on a busy machine seconds pass between two calls.
 */
@ApplicationScoped
public class TestClock extends Clock {
    private final AtomicReference<Instant> stopped = new AtomicReference<>();
    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

    /** Moves the service's time forward (or back). */
    public void advance(Duration by) {
        moved.updateAndGet(before -> before.plus(by));
    }

    /** From now on time passes only as the test moves it. */
    public void stop() {
        stopped.set(Instant.now());
    }

    /** Back to the real time, which passes by itself. */
    public void reset() {
        stopped.set(null);
        moved.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Optional.ofNullable(stopped.get()).orElseGet(Instant::now).plus(moved.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
