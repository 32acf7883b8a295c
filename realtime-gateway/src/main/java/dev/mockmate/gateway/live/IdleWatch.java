package dev.mockmate.gateway.live;

import dev.mockmate.gateway.domain.Idleness;
import java.time.Clock;
import java.time.Duration;

/**
 * Notices a candidate who is connected but does nothing, again and again as long as that goes on: nobody pays for a page that was
 * left open. Used on the line's event loop only.
 */
final class IdleWatch {
    private final Duration limit;
    private final Clock clock;
    private final ConnectionTimers alarms;
    private final Runnable onIdle;
    private final Idleness idleness;

    /** @param onIdle what to do about an idle candidate */
    IdleWatch(Duration limit, Clock clock, ConnectionTimers alarms, Runnable onIdle) {
        this.limit = limit;
        this.clock = clock;
        this.alarms = alarms;
        this.onIdle = onIdle;
        this.idleness = new Idleness(limit, clock.instant());
    }

    /** Begins to watch. */
    void start() {
        alarms.set(ConnectionTimers.Kind.IDLE, limit, this::look);
    }

    /** The candidate or the interviewer did something. */
    void done() {
        idleness.done(clock.instant());
    }

    private void look() {
        Duration left = idleness.left(clock.instant());
        alarms.set(ConnectionTimers.Kind.IDLE, left.isZero() ? limit : left, this::look);
        if (left.isZero()) {
            onIdle.run();
        }
    }
}
