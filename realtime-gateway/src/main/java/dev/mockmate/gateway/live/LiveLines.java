package dev.mockmate.gateway.live;

import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.platform.event.ReceivedEvent;
import dev.mockmate.platform.time.Ids;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open lines of this replica, and which of them holds which session. A broken line holds its session for a while, so that a
 * client that comes back misses nothing. Safe to use from any thread.
 */
@ApplicationScoped
public class LiveLines {
    private static final Duration FIRST_RETURN = Duration.ofMillis(500);
    private static final Duration BETWEEN_RETURNS = Duration.ofMillis(5);

    private final Set<LiveLine> open = ConcurrentHashMap.newKeySet();
    private final Map<UUID, LiveLine> bySession = new ConcurrentHashMap<>();
    private final Set<LiveLine> broken = ConcurrentHashMap.newKeySet();
    private final Surroundings surroundings;

    LiveLines(GatewayConfig config, Services services, GatewayMetrics metrics, Clock clock, Ids ids) {
        this.surroundings = new Surroundings(config, services, metrics, clock, ids, this);
        metrics.watch(open);
    }

    /** What every line of the replica shares. */
    record Surroundings(
            GatewayConfig config, Services services, GatewayMetrics metrics, Clock clock, Ids ids, LiveLines lines) {}

    /** A line for a socket that just opened; {@code context} is the one its callbacks run on. */
    public LiveLine open(WebSocketConnection connection, RoutingContext handshake, Context context) {
        LiveLine line = new LiveLine(connection, handshake, new Loop(context), surroundings);
        open.add(line);
        return line;
    }

    /** How many sockets are open. */
    public int count() {
        return open.size();
    }

    /** The open line that holds a session on this replica. */
    public Optional<LiveLine> of(UUID sessionId) {
        return Optional.ofNullable(bySession.get(sessionId)).filter(open::contains);
    }

    /** Tells the line that holds the session; each event reaches one line, also while one takes over from another. */
    public void deliver(UUID sessionId, ReceivedEvent event) {
        bySession.computeIfPresent(sessionId, (id, line) -> {
            line.deliver(event);
            return line;
        });
    }

    /** Whether any line here holds the session. */
    public boolean holds(UUID sessionId) {
        return bySession.containsKey(sessionId);
    }

    /**
     * Tells every client to come back elsewhere, a little apart so that they do not come all at once.
     *
     * @return done when all of them were told and closed
     */
    public CompletableFuture<Void> drain() {
        Duration after = FIRST_RETURN;
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (LiveLine line : open) {
            CompletableFuture<Void> drained = new CompletableFuture<>();
            line.drain(after, () -> drained.complete(null));
            all = CompletableFuture.allOf(all, drained);
            after = after.plus(BETWEEN_RETURNS);
        }
        return all;
    }

    /** The line holds the session from now on; answers the line that held it. */
    Optional<LiveLine> hold(UUID sessionId, LiveLine line) {
        return Optional.ofNullable(bySession.put(sessionId, line)).filter(older -> older != line);
    }

    /** The line is gone. */
    void remove(LiveLine line) {
        open.remove(line);
    }

    /** The line broke: it goes on holding its session, unless as many do as may be open. Answers whether it does. */
    boolean keep(LiveLine line) {
        return broken.size() < surroundings.config().maxConnections() && broken.add(line);
    }

    /** The line does not hold the session any more; a newer one that does stays. */
    void release(UUID sessionId, LiveLine line) {
        broken.remove(line);
        bySession.remove(sessionId, line);
    }
}
