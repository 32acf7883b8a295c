package dev.mockmate.gateway.socket;

import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.live.ConnectionRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends every client elsewhere before the process ends; the framework would just drop the connections. */
@ApplicationScoped
public class Shutdown {
    private static final Logger LOG = Logger.getLogger(Shutdown.class);

    private final Handshakes handshakes;
    private final ConnectionRegistry registry;
    private final GatewayConfig config;

    Shutdown(Handshakes handshakes, ConnectionRegistry registry, GatewayConfig config) {
        this.handshakes = handshakes;
        this.registry = registry;
        this.config = config;
    }

    /** Comes first; the framework then waits for open requests to end, and a socket's handshake is one. */
    void stopSoon(@Observes ShutdownDelayInitiatedEvent event) {
        sendAway();
    }

    /** Where the first signal is not given. */
    void stop(@Observes ShutdownEvent event) {
        sendAway();
    }

    /** Runs on the thread that ends the process, which may wait. */
    private void sendAway() {
        handshakes.goAway();
        try {
            registry.drain().get(config.drainTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warnf("not every client could be told: %s", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
