package dev.mockmate.gateway.live;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** A line's timers: one of each kind, set anew by setting it again. Used on the line's event loop only. */
final class Alarms {
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
        /** Time to tell the client that its token expires. */
        TOKEN_NOTICE,
        /** The token has expired. */
        TOKEN_END
    }

    private final Context loop;
    private final Map<Kind, Long> timers = new EnumMap<>(Kind.class);

    Alarms(Context loop) {
        this.loop = loop;
    }

    /** Runs the action once, after a time. */
    void set(Kind kind, Duration after, Runnable action) {
        cancel(kind);
        timers.put(kind, loop.owner().setTimer(Math.max(1, after.toMillis()), id -> {
            timers.remove(kind);
            action.run();
        }));
    }

    /** Forgets a timer. */
    void cancel(Kind kind) {
        Long timer = timers.remove(kind);
        if (timer != null) {
            loop.owner().cancelTimer(timer);
        }
    }

    /** Forgets all timers. */
    void cancelAll() {
        timers.values().forEach(loop.owner()::cancelTimer);
        timers.clear();
    }
}
