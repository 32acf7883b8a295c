package dev.mockmate.gateway.live;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** A connection's timers: one of each kind, set anew by setting it again. Used on the connection's event loop only. */
final class ConnectionTimers {
    /** What a timer is for. */
    enum Kind {
        /** The first message is due. */
        START,
        /** Time to ping. */
        PING,
        /** The pong is due. */
        PONG,
        /** Time to tell session-service that the client is there. */
        HEARTBEAT,
        /** Time to look whether the candidate does anything. */
        IDLE,
        /** Time to tell the client that its token expires. */
        TOKEN_NOTICE,
        /** The token has expired. */
        TOKEN_END,
        /** The client did not come back. */
        FORGET
    }

    private final Loop loop;
    private final Map<Kind, Long> timers = new EnumMap<>(Kind.class);

    ConnectionTimers(Loop loop) {
        this.loop = loop;
    }

    /** Runs the action once, after a time. */
    void set(Kind kind, Duration after, Runnable action) {
        cancel(kind);
        timers.put(kind, loop.after(after, id -> run(kind, id, action)));
    }

    /** Whether a timer of the kind is running. */
    boolean isSet(Kind kind) {
        return timers.containsKey(kind);
    }

    /** Forgets a timer. */
    void cancel(Kind kind) {
        Long timer = timers.remove(kind);
        if (timer != null) {
            loop.forget(timer);
        }
    }

    /** Forgets all timers. */
    void cancelAll() {
        timers.values().forEach(loop::forget);
        timers.clear();
    }

    /** A timer that was cancelled on its way here does nothing. */
    private void run(Kind kind, Long timer, Runnable action) {
        if (timers.remove(kind, timer)) {
            action.run();
        }
    }
}
