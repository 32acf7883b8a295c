package dev.mockmate.gateway.live;

import dev.mockmate.gateway.domain.IdleStopwatch;
import dev.mockmate.gateway.sessions.Reply;
import dev.mockmate.gateway.sessions.Reply.Done;
import dev.mockmate.gateway.sessions.TimerView;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Pauses the session of a candidate who is connected but does nothing, again and again as long as that goes on: nobody pays for
 * a page that was left open. How long nothing was done {@link IdleStopwatch} tells; session-service is asked to pause. The
 * connection stays. Used on the connection's event loop only.
 */
final class IdlePause {
    private static final Logger LOG = Logger.getLogger(IdlePause.class);
    private static final String REASON = "idle";

    private final LiveConnection connection;
    private final SessionUpdates updates;
    private final ConnectionRegistry.Surroundings surroundings;
    private final Supplier<String> token;
    private final Duration limit;
    private final IdleStopwatch stopwatch;

    private UUID sessionId;

    /** @param token the client's token as it is at the time, for it is renewed */
    IdlePause(
            LiveConnection connection,
            SessionUpdates updates,
            ConnectionRegistry.Surroundings surroundings,
            Supplier<String> token) {
        this.connection = connection;
        this.updates = updates;
        this.surroundings = surroundings;
        this.token = token;
        this.limit = surroundings.config().idleAfter();
        this.stopwatch = new IdleStopwatch(limit, surroundings.clock().instant());
    }

    /** Begins to watch. */
    void start(UUID session) {
        sessionId = session;
        lookAgainAfter(limit);
    }

    /** The candidate or the interviewer did something. */
    void done() {
        stopwatch.done(surroundings.clock().instant());
    }

    private void lookAgainAfter(Duration wait) {
        connection.timers().set(ConnectionTimers.Kind.IDLE, wait, this::look);
    }

    private void look() {
        Duration left = left();
        lookAgainAfter(left.isZero() ? limit : left);
        if (left.isZero() && updates.isRunning()) {
            pause();
        }
    }

    private void pause() {
        long before = updates.moves();
        surroundings
                .services()
                .sessions
                .idle(token.get(), sessionId)
                .emitOn(connection.loop())
                .subscribe()
                .with(reply -> paused(reply, before), failure -> notPaused(failure.toString()));
    }

    private void paused(Reply<TimerView> reply, long before) {
        if (!(reply instanceof Done<TimerView> done)) {
            notPaused(reply.toString());
            return;
        }
        updates.movedByClient(done.value().snapshot(surroundings.clock().instant()), REASON, before);
        if (!left().isZero()) {
            goOn();
        }
    }

    /** The candidate did something while the clock was being stopped: they are not idle. */
    private void goOn() {
        long before = updates.moves();
        surroundings
                .services()
                .sessions
                .resume(token.get(), sessionId)
                .emitOn(connection.loop())
                .subscribe()
                .with(
                        reply -> {
                            if (reply instanceof Done<TimerView> done) {
                                updates.movedByClient(
                                        done.value()
                                                .snapshot(surroundings.clock().instant()),
                                        "",
                                        before);
                            }
                        },
                        failure -> LOG.warnf("clock of a candidate who is back not started: %s", failure.toString()));
    }

    private void notPaused(String why) {
        LOG.warnf("clock of an idle candidate not stopped: %s", why);
        lookAgainAfter(surroundings.config().heartbeatInterval());
    }

    private Duration left() {
        return stopwatch.left(surroundings.clock().instant());
    }
}
