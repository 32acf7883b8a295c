package dev.mockmate.gateway.live;

import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.application.Admission.TurnedAway;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.domain.StartedSocketLimits;
import dev.mockmate.gateway.domain.UnstartedSocketLimits;
import dev.mockmate.gateway.frames.GuardedSocket;
import dev.mockmate.platform.event.ReceivedEvent;
import dev.mockmate.platform.time.Ids;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * The open connections of this replica, and which of them holds which session. A broken connection holds its session for a
 * while, so that a client that comes back misses nothing. Safe to use from any thread.
 */
@ApplicationScoped
public class ConnectionRegistry {
    private static final Duration FIRST_RETURN = Duration.ofMillis(500);
    private static final Duration BETWEEN_RETURNS = Duration.ofMillis(5);

    private final Set<LiveConnection> open = ConcurrentHashMap.newKeySet();
    private final Map<UUID, LiveConnection> bySession = new ConcurrentHashMap<>();
    private final Set<LiveConnection> broken = ConcurrentHashMap.newKeySet();
    private final Queue<LiveConnection> closing = new ConcurrentLinkedQueue<>();
    private final UnstartedSocketLimits<LiveConnection> unstarted;
    private final StartedSocketLimits<LiveConnection> started;
    private final HeldMemory memory;
    private final ReplayMemory replays;
    private final int maxClosing;
    private final Surroundings surroundings;

    ConnectionRegistry(GatewayConfig config, Services services, GatewayMetrics metrics, Clock clock, Ids ids) {
        GatewayConfig.Unstarted limits = config.unstarted();
        this.unstarted = new UnstartedSocketLimits<>(limits.maxSockets(), limits.maxPerAddress());
        this.started = new StartedSocketLimits<>(
                config.maxConnections(), config.maxConnectionsPerAddress(), config.maxConnectionsPerUser());
        this.maxClosing = limits.maxSockets();
        this.memory = new HeldMemory(config.memory().queued().asLongValue(), this::everySocket);
        this.replays = new ReplayMemory(config.memory().replay().asLongValue());
        this.surroundings = new Surroundings(config, services, metrics, clock, ids, this);
        metrics.watch("unstarted", unstarted::size);
        metrics.watch("started", started::size);
        metrics.watch("closing", closing::size);
        metrics.watchMemory(memory::bytes, replays::bytes);
    }

    /**
     * What is known of a socket from its handshake.
     *
     * @param address whom it counts for
     */
    public record Handshake(GuardedSocket socket, String address) {}

    /** What every connection of the replica shares. */
    record Surroundings(
            GatewayConfig config,
            Services services,
            GatewayMetrics metrics,
            Clock clock,
            Ids ids,
            ConnectionRegistry registry) {}

    /** A connection for a socket that just opened; called on the context the socket's callbacks run on. */
    public LiveConnection open(WebSocketConnection socket, Handshake handshake) {
        LiveConnection connection = new LiveConnection(socket, handshake, Loop.here(), surroundings);
        open.add(connection);
        unstarted.enter(handshake.address(), connection).ifPresent(LiveConnection::makeRoom);
        return connection;
    }

    /** What all sockets make this replica hold. */
    HeldMemory memory() {
        return memory;
    }

    /** What is kept for clients that may come back. */
    ReplayMemory replays() {
        return replays;
    }

    private Stream<LiveConnection> everySocket() {
        return Stream.concat(open.stream(), closing.stream());
    }

    /** How many sockets are open, and not about to be closed. */
    public int count() {
        return open.size();
    }

    /** The client said something, so it is not the first to make room. */
    void heard(LiveConnection connection) {
        unstarted.heard(connection);
    }

    /**
     * The client showed a token that holds, which lets its socket leave the places of the others for one of the user's. Any
     * thread.
     *
     * @return why there is none
     */
    Optional<TurnedAway> seat(LiveConnection connection, StartedSocketLimits.Place place) {
        StartedSocketLimits.Entry<LiveConnection> entry = started.enter(connection, place);
        unstarted.leave(connection);
        if (!open.contains(connection)) {
            started.leave(connection);
            return Optional.of(TurnedAway.noPlace());
        }
        if (entry instanceof StartedSocketLimits.Entry.Seated<LiveConnection> seated) {
            seated.older().forEach(LiveConnection::overtaken);
            return Optional.empty();
        }
        return Optional.of(
                entry instanceof StartedSocketLimits.Entry.UserHasAll<LiveConnection>
                        ? TurnedAway.tooManyLines()
                        : TurnedAway.noPlace());
    }

    /** The open connection that holds a session on this replica. */
    public Optional<LiveConnection> of(UUID sessionId) {
        return Optional.ofNullable(bySession.get(sessionId)).filter(open::contains);
    }

    /**
     * Tells the connection that holds the session; each event reaches one connection, also while one takes over from another.
     */
    public void deliver(UUID sessionId, ReceivedEvent event) {
        bySession.computeIfPresent(sessionId, (id, connection) -> {
            connection.deliver(event);
            return connection;
        });
    }

    /** Whether the connection that holds the session here, broken or not, has another resume token than that. */
    boolean hasAnother(UUID sessionId, UUID resumeToken) {
        LiveConnection connection = bySession.get(sessionId);
        return connection != null && !connection.ticket().isGood(resumeToken);
    }

    /** Whether any connection here holds the session. */
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
        for (LiveConnection connection : open) {
            CompletableFuture<Void> drained = new CompletableFuture<>();
            connection.drain(after, () -> drained.complete(null));
            all = CompletableFuture.allOf(all, drained);
            after = after.plus(BETWEEN_RETURNS);
        }
        return all;
    }

    /** The connection holds the session from now on; answers the connection that held it. */
    Optional<LiveConnection> hold(UUID sessionId, LiveConnection connection) {
        return Optional.ofNullable(bySession.put(sessionId, connection)).filter(older -> older != connection);
    }

    /** The connection is closed; its socket is until the client agrees, or for a while. */
    void remove(LiveConnection connection) {
        if (open.remove(connection)) {
            unstarted.leave(connection);
            started.leave(connection);
            closing.add(connection);
            LiveConnection longest = closing.size() > maxClosing ? closing.peek() : null;
            if (longest != null) {
                longest.cutOff(CloseReason.CLIENT, () -> {});
            }
        }
    }

    /** The socket is gone. */
    void gone(LiveConnection connection) {
        closing.remove(connection);
    }

    /** The connection broke: it goes on holding its session, unless as many do as may be open. Answers whether it does. */
    boolean keep(LiveConnection connection) {
        return broken.size() < surroundings.config().maxConnections() && broken.add(connection);
    }

    /** The connection does not hold the session any more; a newer one that does stays. */
    void release(UUID sessionId, LiveConnection connection) {
        broken.remove(connection);
        bySession.remove(sessionId, connection);
    }
}
