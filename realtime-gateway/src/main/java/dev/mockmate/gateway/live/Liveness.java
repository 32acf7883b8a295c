package dev.mockmate.gateway.live;

import dev.mockmate.gateway.GatewayConfig;
import java.time.Clock;
import java.time.Instant;

/**
 * Whether the client is still there: it is pinged from time to time and when somebody wants to know, and has to answer in time.
 * Used on the connection's event loop only.
 */
final class Liveness {
    private final GatewayConfig config;
    private final Clock clock;
    private final ConnectionTimers timers;
    private final OutboundChannel outbound;
    private final Runnable onSilence;

    private Instant lastSign;
    private Runnable onSign = () -> {};

    /** @param onSilence what to do when the client does not answer */
    Liveness(GatewayConfig config, Clock clock, ConnectionTimers timers, OutboundChannel outbound, Runnable onSilence) {
        this.config = config;
        this.clock = clock;
        this.timers = timers;
        this.outbound = outbound;
        this.onSilence = onSilence;
        this.lastSign = clock.instant();
    }

    /** Begins to ping. */
    void watch() {
        timers.set(ConnectionTimers.Kind.PING, config.pingInterval(), this::ping);
    }

    /** Something came from the client. */
    void sign() {
        lastSign = clock.instant();
    }

    /** The client answered a ping. */
    void ponged() {
        timers.cancel(ConnectionTimers.Kind.PONG);
        sign();
        Runnable waiting = onSign;
        onSign = () -> {};
        waiting.run();
    }

    /** When the client last proved that it is there. */
    Instant lastSign() {
        return lastSign;
    }

    /** Asks the client whether it is there, and does this when it is. */
    void whenAlive(Runnable action) {
        Runnable earlier = onSign;
        onSign = () -> {
            earlier.run();
            action.run();
        };
        ping();
    }

    private void ping() {
        timers.set(ConnectionTimers.Kind.PING, config.pingInterval(), this::ping);
        if (!timers.isSet(ConnectionTimers.Kind.PONG)) {
            timers.set(ConnectionTimers.Kind.PONG, config.pongTimeout(), onSilence);
        }
        outbound.ping();
    }
}
