package dev.mockmate.gateway.live;

import dev.mockmate.gateway.application.Admission.TurnedAway;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.sessions.HeartbeatView;
import dev.mockmate.gateway.sessions.Reply;
import dev.mockmate.gateway.sessions.Reply.Done;
import dev.mockmate.gateway.sessions.Reply.Refusal;
import dev.mockmate.gateway.sessions.Reply.Refused;
import dev.mockmate.gateway.sessions.SessionView;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Shows session-service that the client is there, and notices when the session is over. Each round brings the session's clock
 * to the client: as session-service tells it, or as it was told last. Used on the connection's event loop only.
 */
final class SessionHeartbeat {
    private static final Logger LOG = Logger.getLogger(SessionHeartbeat.class);

    private final LiveConnection connection;
    private final SessionUpdates updates;
    private final CandidateInputForwarder interviewer;
    private final ConnectionRegistry.Surroundings surroundings;
    private final Supplier<String> token;

    private UUID sessionId;

    /** @param token the client's token as it is at the time, for it is renewed */
    SessionHeartbeat(
            LiveConnection connection,
            SessionUpdates updates,
            CandidateInputForwarder interviewer,
            ConnectionRegistry.Surroundings surroundings,
            Supplier<String> token) {
        this.connection = connection;
        this.updates = updates;
        this.interviewer = interviewer;
        this.surroundings = surroundings;
        this.token = token;
    }

    /** Begins; the first sign is due after the interval. */
    void start(UUID session) {
        sessionId = session;
        setAlarm();
    }

    private void setAlarm() {
        connection
                .timers()
                .set(ConnectionTimers.Kind.HEARTBEAT, surroundings.config().heartbeatInterval(), this::beat);
    }

    /**
     * Shows presence once the client has answered a ping, so that a client that was cut off was not seen after it was; and not
     * at all while the interviewer was not heard on this connection: a clock without an interviewer runs at nobody's cost, it
     * stops for want of presence.
     */
    private void beat() {
        setAlarm();
        if (!interviewer.isHeard()) {
            updates.tellTimer();
            askWhetherOver();
            return;
        }
        connection.liveness().whenAlive(() -> surroundings
                .services()
                .sessions
                .heartbeat(token.get(), sessionId)
                .emitOn(connection.loop())
                .subscribe()
                .with(this::beaten, failure -> {
                    LOG.debugf("no heartbeat: %s", failure.toString());
                    updates.tellTimer();
                }));
    }

    private void beaten(Reply<HeartbeatView> reply) {
        if (reply instanceof Done<HeartbeatView> done) {
            updates.clockTold(done.value().timer().snapshot(surroundings.clock().instant()));
            return;
        }
        Refusal refusal = ((Refused<HeartbeatView>) reply).refusal();
        if (refusal == Refusal.UNAUTHENTICATED) {
            connection.turnAway(TurnedAway.badToken(), "");
        } else if (refusal == Refusal.UNKNOWN) {
            connection.turnAway(TurnedAway.notFound(), "");
        } else {
            updates.tellTimer();
            askWhetherOver();
        }
    }

    /** Only for an end whose event never came: this replica was cut off from Kafka at the time. */
    private void askWhetherOver() {
        surroundings
                .services()
                .sessions
                .find(token.get(), sessionId)
                .emitOn(connection.loop())
                .subscribe()
                .with(this::overIfOver, failure -> LOG.debugf("session not found out: %s", failure.toString()));
    }

    private void overIfOver(Reply<SessionView> reply) {
        if (reply instanceof Done<SessionView> done
                && "completed".equals(done.value().status())) {
            connection.finish(ServerMessages.ended(done.value().endReason()), CloseReason.ENDED);
        }
    }
}
