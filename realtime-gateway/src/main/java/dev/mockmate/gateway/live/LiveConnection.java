// Longer than 300 lines: the transitions of one connection, which threads of others may ask for, are read in one place.
package dev.mockmate.gateway.live;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.Pong;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.application.Admission;
import dev.mockmate.gateway.application.Admission.Admitted;
import dev.mockmate.gateway.application.Admission.TurnedAway;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.domain.ConnectionOwner;
import dev.mockmate.gateway.domain.ConnectionState;
import dev.mockmate.gateway.domain.ConnectionState.AwaitingStart;
import dev.mockmate.gateway.domain.ConnectionState.Closed;
import dev.mockmate.gateway.domain.ConnectionState.Ending;
import dev.mockmate.gateway.domain.ConnectionState.Joined;
import dev.mockmate.gateway.domain.ConnectionState.Live;
import dev.mockmate.gateway.domain.ConnectionState.Starting;
import dev.mockmate.gateway.domain.ErrorCode;
import dev.mockmate.gateway.domain.StartedSocketLimits;
import dev.mockmate.gateway.frames.FrameListener;
import dev.mockmate.platform.event.ReceivedEvent;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * One client's connection: what it sends is limited, put in a bounded queue and answered strictly in order, one message at a
 * time. Its states are {@link ConnectionState}'s. Everything runs on the connection's event loop; methods that other threads
 * may call say so.
 */
public final class LiveConnection {
    private static final Logger LOG = Logger.getLogger(LiveConnection.class);

    private final ConnectionRegistry.Surroundings surroundings;
    private final GatewayConfig config;
    private final Loop loop;
    private final OutboundChannel outbound;
    private final ConnectionTimers timers;
    private final Liveness liveness;
    private final ResumeTicket ticket;
    private final MemoryShare memory;
    private final InboundQueue inbound;
    private final ConnectionRegistry.Handshake handshake;
    private final List<ReceivedEvent> early = new ArrayList<>();

    private ConnectionState state = new AwaitingStart();
    private ClientMessageHandler messageHandler;
    private boolean busy;
    private boolean kept;
    private volatile boolean seated;

    LiveConnection(
            WebSocketConnection connection,
            ConnectionRegistry.Handshake handshake,
            Loop loop,
            ConnectionRegistry.Surroundings surroundings) {
        this.surroundings = surroundings;
        this.handshake = handshake;
        this.config = surroundings.config();
        this.loop = loop;
        this.memory = new MemoryShare(surroundings.registry().memory());
        this.ticket = new ResumeTicket(surroundings.ids());
        this.outbound = new OutboundChannel(
                connection,
                handshake.socket(),
                loop,
                config,
                surroundings.metrics(),
                surroundings.ids().next(),
                memory::add);
        this.timers = new ConnectionTimers(loop);
        this.liveness = new Liveness(config, surroundings.clock(), timers, outbound, () -> close(CloseReason.NO_PONG));
        this.inbound = new InboundQueue(
                config.inbound(), surroundings.clock(), surroundings.metrics(), outbound, this::close, memory::add);
        outbound.whenSlow(() -> close(CloseReason.SLOW));
    }

    /** The socket is open. */
    public void opened() {
        handshake.socket().listen(new Frames());
        timers.set(ConnectionTimers.Kind.START, config.startTimeout(), () -> close(CloseReason.START_TIMEOUT));
        liveness.watch();
    }

    /** A text frame arrived. */
    public void received(String frame) {
        liveness.sign();
        if (!(state instanceof Closed)) {
            inbound.text(frame, isStarted()).ifPresent(this::take);
        }
    }

    /** A binary frame arrived. */
    public void received(Buffer frame) {
        liveness.sign();
        if (!(state instanceof Closed)) {
            inbound.binary(frame, isStarted()).ifPresent(this::take);
        }
    }

    /** The client answered a ping. */
    public void ponged() {
        liveness.ponged();
    }

    /** The socket is gone, by whomever. */
    public void gone() {
        outbound.gone();
        leave(CloseReason.CLIENT);
        surroundings.registry().gone(this);
        memory.giveBack();
    }

    /** A callback failed. */
    public void failed() {
        close(CloseReason.BROKEN);
    }

    /** Bytes held for the client. From any thread. */
    long held() {
        return memory.bytes();
    }

    /** A newer socket needs the place of this one, unless the client has shown its token meanwhile. From any thread. */
    void makeRoom() {
        loop.execute(() -> {
            if (!seated) {
                close(CloseReason.NO_PLACE);
            }
        });
    }

    /** A newer connection of the same user and session starts. From any thread. */
    void overtaken() {
        loop.execute(() -> {
            if (state instanceof Starting) {
                close(CloseReason.REPLACED);
            }
        });
    }

    /** Closes without a goodbye, which would wait behind what the client does not read. From any thread. */
    void cutOff(CloseReason reason, Runnable done) {
        loop.execute(() -> {
            leave(reason);
            outbound.cut();
            done.run();
        });
    }

    /** Something happened to this connection's session. From any thread; the order of calls is kept. */
    void deliver(ReceivedEvent event) {
        loop.execute(() -> {
            if (state instanceof Joined && messageHandler == null) {
                early.add(event);
            } else if (state instanceof Joined || kept) {
                messageHandler.heard(event);
            }
        });
    }

    /**
     * A newer connection holds the session. From any thread. A broken connection is not told: its client may be the newer one.
     */
    void replaced() {
        loop.execute(() -> {
            if (state instanceof Joined) {
                finish(
                        ServerMessages.ended(
                                SessionEnded.Reason.REPLACED, "The interview goes on in a newer connection."),
                        CloseReason.REPLACED);
            }
        });
    }

    /** A newer connection of this replica holds the session and goes on with what this one told. From any thread. */
    private void giveUp(Consumer<Optional<ReplayBuffer>> heir) {
        loop.execute(() -> {
            heir.accept(outbound.handOver());
            if (kept) {
                forget();
            } else {
                replaced();
            }
        });
    }

    /** This replica goes away: send the client elsewhere. From any thread; {@code done} is run when it was told. */
    public void drain(Duration after, Runnable done) {
        loop.execute(() -> {
            if (state instanceof Joined) {
                outbound.send(ServerMessages.reconnect(after, "shutdown"));
            }
            leave(CloseReason.SHUTDOWN);
            outbound.close(CloseReason.SHUTDOWN, config.closeGrace(), done);
        });
    }

    private void take(ClientToServerMessage message) {
        if (state instanceof AwaitingStart awaiting) {
            start(awaiting, message);
        } else if (message.hasPing()) {
            outbound.sendUnnumbered(pong(message));
        } else if (message.hasAudioChunk()) {
            audio();
        } else if (inbound.add(message)) {
            next();
        } else {
            error(ErrorCode.TOO_FAST, "Too many messages are waiting.", true, message.getRequestId());
        }
    }

    /** Audio is not kept waiting: this service has no use for it, which a connection is told once. */
    private void audio() {
        if (messageHandler != null) {
            messageHandler.refuseAudioOnce();
        }
    }

    private void start(AwaitingStart awaiting, ClientToServerMessage message) {
        Uni<Admission> admission;
        surroundings.registry().heard(this);
        if (message.hasStartRequest()) {
            admission = surroundings.services().admitClient.start(message.getStartRequest(), this::seat);
        } else if (message.hasResumeRequest()) {
            admission = surroundings.services().admitClient.resume(message.getResumeRequest(), this::seat);
        } else {
            error(ErrorCode.ILLEGAL_NOW, "The first message must start or resume.", false, message.getRequestId());
            close(CloseReason.PROTOCOL);
            return;
        }
        timers.cancel(ConnectionTimers.Kind.START);
        state = awaiting.starts();
        admission.emitOn(loop).subscribe().with(decision -> decided(decision, message.getRequestId()), this::broken);
    }

    /** From any thread. */
    private Optional<TurnedAway> seat(UUID userId, UUID sessionId, Optional<UUID> resumedBy) {
        seated = true;
        if (resumedBy.isPresent() && surroundings.registry().hasAnother(sessionId, resumedBy.get())) {
            return Optional.of(TurnedAway.badResumeToken());
        }
        resumedBy.ifPresent(ticket::cameWith);
        return surroundings
                .registry()
                .seat(this, new StartedSocketLimits.Place(userId, sessionId, handshake.address()));
    }

    private void decided(Admission decision, String requestId) {
        if (!(state instanceof Starting starting)) {
            return;
        }
        if (decision instanceof Admitted admitted) {
            join(starting, admitted);
        } else {
            turnAway((TurnedAway) decision, requestId);
        }
    }

    /** From here on events reach this connection, so that none is missed that the interviewer sends on hearing of it. */
    private void join(Starting starting, Admitted admitted) {
        ConnectionOwner owner = new ConnectionOwner(
                admitted.sessionId(),
                admitted.verified().userId(),
                surroundings.ids().next());
        state = starting.admitted(owner);
        Optional<LiveConnection> older = surroundings.registry().hold(owner.sessionId(), this);
        if (older.isPresent()) {
            older.get().giveUp(replay -> loop.execute(() -> begin(owner, admitted, replay)));
        } else {
            begin(owner, admitted, Optional.empty());
        }
    }

    private void begin(ConnectionOwner owner, Admitted admitted, Optional<ReplayBuffer> earlier) {
        if (!(state instanceof Joined)) {
            earlier.ifPresent(ReplayBuffer::discard);
            return;
        }
        OptionalLong had = earlier.isPresent() && admitted.resumption().isPresent()
                ? earlier.get().had(admitted.resumption().get(), outbound.takesPieces())
                : OptionalLong.empty();
        ReplayBuffer replay = had.isPresent() ? earlier.get() : anew(earlier);
        messageHandler = new ClientMessageHandler(this, owner, admitted, replay, surroundings);
        messageHandler.begin(admitted, had);
        early.forEach(messageHandler::heard);
        early.clear();
        next();
    }

    private ReplayBuffer anew(Optional<ReplayBuffer> earlier) {
        earlier.ifPresent(ReplayBuffer::discard);
        return new ReplayBuffer(
                config.resume(), outbound.takesPieces(), surroundings.registry().replays());
    }

    private void next() {
        if (busy || inbound.isEmpty() || messageHandler == null || !(state instanceof Live || isLeftByItsClient())) {
            return;
        }
        busy = true;
        ClientToServerMessage message = inbound.poll();
        messageHandler.answer(message).emitOn(loop).subscribe().with(done -> answered(message), failure -> {
            broken(failure);
            answered(message);
        });
    }

    /** What a client sent before it went is still done. */
    private boolean isLeftByItsClient() {
        return state instanceof Closed closed && closed.reason() == CloseReason.CLIENT;
    }

    private void answered(ClientToServerMessage message) {
        inbound.answered(message);
        busy = false;
        next();
    }

    private void broken(Throwable bug) {
        LOG.error("a message could not be handled", bug);
        error(ErrorCode.INTERNAL, "Something went wrong on our side.", true, "");
        if (state instanceof Starting) {
            close(CloseReason.BROKEN);
        }
    }

    private ServerToClientMessage.Builder pong(ClientToServerMessage message) {
        return ServerMessages.message()
                .setPong(Pong.newBuilder()
                        .setSentAtMs(message.getPing().getSentAtMs())
                        .setServerTimeMs(surroundings.clock().millis()));
    }

    private void leave(CloseReason reason) {
        if (state instanceof Closed) {
            return;
        }
        ConnectionState before = state;
        state = before.closed(reason);
        timers.cancelAll();
        inbound.drop(reason != CloseReason.CLIENT);
        surroundings.metrics().closed(reason);
        surroundings.registry().remove(this);
        if (before instanceof Joined joined) {
            letGo(joined.owner().sessionId(), reason);
        }
    }

    private void letGo(UUID sessionId, CloseReason reason) {
        kept = messageHandler != null
                && reason.mayBeResumed()
                && surroundings.registry().keep(this);
        if (kept) {
            timers.set(ConnectionTimers.Kind.FORGET, config.resume().replayFor(), this::forget);
        } else {
            surroundings.registry().release(sessionId, this);
            outbound.handOver().ifPresent(ReplayBuffer::discard);
        }
        if (messageHandler != null) {
            messageHandler.left(reason);
        }
    }

    /** Nobody comes back to this connection any more. */
    private void forget() {
        kept = false;
        timers.cancelAll();
        surroundings.registry().release(messageHandler.owner().sessionId(), this);
        outbound.handOver().ifPresent(ReplayBuffer::discard);
    }

    private boolean isStarted() {
        return !(state instanceof AwaitingStart);
    }

    /** What the guards of the socket's frames have to say. */
    private final class Frames implements FrameListener {
        @Override
        public boolean control(int bytes) {
            return inbound.control(bytes);
        }

        @Override
        public void violated(int closeCode) {
            CloseReason reason = CloseReason.ofViolation(closeCode);
            leave(reason);
            outbound.close(reason, config.closeGrace(), handshake.socket()::close);
        }

        @Override
        public void held(long bytes) {
            memory.add(bytes);
        }
    }

    // What the messageHandler does with its connection.

    /** Whether the connection still stands: what is sent may close it, when the client does not read. */
    boolean isJoined() {
        return state instanceof Joined;
    }

    Executor loop() {
        return loop;
    }

    /** Whether and when the client showed that it is there. */
    Liveness liveness() {
        return liveness;
    }

    /** Which resume token comes back to the connection. From any thread. */
    ResumeTicket ticket() {
        return ticket;
    }

    OutboundChannel outbound() {
        return outbound;
    }

    ConnectionTimers timers() {
        return timers;
    }

    void error(ErrorCode code, String text, boolean temporary, String inReplyTo) {
        outbound.send(ServerMessages.error(code, text, temporary, inReplyTo));
    }

    void turnAway(TurnedAway why, String inReplyTo) {
        if (kept) {
            forget();
            return;
        }
        error(why.code(), why.message(), why.temporary(), inReplyTo);
        close(why.close());
    }

    void close(CloseReason reason) {
        leave(reason);
        outbound.close(reason, seated ? config.closeGrace() : config.unstarted().closeGrace());
    }

    /** Tells the end and closes. Whoever comes second, the client's request or the event, finds the connection closed. */
    void finish(ServerToClientMessage.Builder end, CloseReason reason) {
        if (state instanceof Joined) {
            outbound.send(end);
            close(reason);
        } else if (kept) {
            forget();
        }
    }

    /** The client asked to end the session. */
    void asksToEnd() {
        if (state instanceof Live live) {
            state = live.asksToEnd();
        }
    }

    /** The session could not be ended now. */
    void endRefused() {
        if (state instanceof Ending ending) {
            state = ending.refused();
        }
    }
}
