package dev.mockmate.gateway.live;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.Pong;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.application.Admission;
import dev.mockmate.gateway.application.Admission.Admitted;
import dev.mockmate.gateway.application.Admission.TurnedAway;
import dev.mockmate.gateway.codec.Decoded;
import dev.mockmate.gateway.codec.LiveCodec;
import dev.mockmate.gateway.domain.Blunders;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.domain.ErrorCode;
import dev.mockmate.gateway.domain.LineState;
import dev.mockmate.gateway.domain.LineState.AwaitingStart;
import dev.mockmate.gateway.domain.LineState.Closed;
import dev.mockmate.gateway.domain.LineState.Ending;
import dev.mockmate.gateway.domain.LineState.Joined;
import dev.mockmate.gateway.domain.LineState.Live;
import dev.mockmate.gateway.domain.LineState.Starting;
import dev.mockmate.gateway.domain.Pace;
import dev.mockmate.gateway.domain.Party;
import dev.mockmate.platform.event.ReceivedEvent;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One client's connection: what it sends is limited, put in a bounded queue and answered strictly in order, one message at a
 * time. Its states are {@link LineState}'s. Everything runs on the connection's event loop; methods that other threads may call
 * say so.
 */
public final class LiveLine {
    private static final Logger LOG = Logger.getLogger(LiveLine.class);
    private static final int UTF8_LONGEST = 3;

    private final LiveLines.Surroundings surroundings;
    private final GatewayConfig config;
    private final Loop loop;
    private final Wire wire;
    private final Alarms alarms;
    private final Pace pace;
    private final Blunders blunders;
    private final ArrayDeque<ClientToServerMessage> inbound = new ArrayDeque<>();
    private final List<ReceivedEvent> early = new ArrayList<>();

    private LineState state = new AwaitingStart();
    private Dialogue dialogue;
    private boolean busy;
    private boolean kept;

    LiveLine(WebSocketConnection connection, RoutingContext handshake, Loop loop, LiveLines.Surroundings surroundings) {
        this.surroundings = surroundings;
        this.config = surroundings.config();
        this.loop = loop;
        this.wire = new Wire(
                connection,
                handshake.request().connection(),
                loop,
                config,
                surroundings.metrics(),
                surroundings.ids().next());
        this.alarms = new Alarms(loop);
        GatewayConfig.Inbound limits = config.inbound();
        this.pace = new Pace(
                limits.messagesPerSecond(),
                limits.burst(),
                limits.tooFastFor(),
                surroundings.clock().instant());
        this.blunders = new Blunders(limits.malformedPerMinute());
        wire.whenSlow(() -> close(CloseReason.SLOW));
    }

    /** The socket is open. */
    public void opened() {
        if (surroundings.lines().count() > config.maxConnections()) {
            close(CloseReason.TOO_MANY);
            return;
        }
        alarms.set(Alarms.Kind.START, config.startTimeout(), () -> close(CloseReason.START_TIMEOUT));
        alarms.set(Alarms.Kind.PING, config.pingInterval(), this::ping);
    }

    /** A text frame arrived. */
    public void received(String frame) {
        arrived(true, isTooLong(frame), () -> LiveCodec.decode(frame));
    }

    /** A binary frame arrived. */
    public void received(Buffer frame) {
        arrived(false, frame.length() > longest(), () -> LiveCodec.decode(frame.getBytes()));
    }

    /** The client answered a ping. */
    public void ponged() {
        alarms.cancel(Alarms.Kind.PONG);
    }

    /** The socket is gone, by whomever. */
    public void gone() {
        wire.gone();
        leave(CloseReason.CLIENT);
    }

    /** The socket's frames broke a limit of the framework, or a callback failed. */
    public void failed(boolean tooLong) {
        close(tooLong ? CloseReason.TOO_BIG : CloseReason.BROKEN);
    }

    /** Something happened to this line's session. From any thread; the order of calls is kept. */
    void deliver(ReceivedEvent event) {
        loop.execute(() -> {
            if (state instanceof Joined && dialogue == null) {
                early.add(event);
            } else if (state instanceof Joined || kept) {
                dialogue.heard(event);
            }
        });
    }

    /** A newer connection holds the session. From any thread. A broken line is not told: its client may be the newer one. */
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

    /** A newer line of this replica holds the session and goes on with what this one told. From any thread. */
    private void giveUp(Consumer<Optional<Journal>> heir) {
        loop.execute(() -> {
            heir.accept(wire.handOver());
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
                wire.send(ServerMessages.reconnect(after, "shutdown"));
            }
            leave(CloseReason.SHUTDOWN);
            wire.close(CloseReason.SHUTDOWN, done);
        });
    }

    private void arrived(boolean text, boolean tooLong, Supplier<Decoded> frame) {
        if (state instanceof Closed) {
            return;
        }
        if (tooLong) {
            close(CloseReason.TOO_BIG);
            return;
        }
        Pace.Verdict verdict = pace.arrival(surroundings.clock().instant());
        boolean rightKind = wire.accepts(text);
        if (verdict != Pace.Verdict.PASS) {
            tooFast(verdict);
            return;
        }
        Decoded decoded = rightKind ? frame.get() : new Decoded.Malformed("wrong kind of frame", "");
        if (decoded instanceof Decoded.Understood understood) {
            take(understood.message());
        } else {
            malformed((Decoded.Malformed) decoded);
        }
    }

    private void tooFast(Pace.Verdict verdict) {
        surroundings.metrics().tooFast();
        if (verdict != Pace.Verdict.REFUSE) {
            wire.send(ServerMessages.error(ErrorCode.TOO_FAST, "Too many messages; slow down.", true, ""));
        }
        if (verdict == Pace.Verdict.CUT_OFF) {
            close(CloseReason.PROTOCOL);
        }
    }

    private void malformed(Decoded.Malformed malformed) {
        surroundings.metrics().malformed();
        wire.send(ServerMessages.error(ErrorCode.MALFORMED, malformed.why(), false, malformed.requestId()));
        boolean oneTooMany = blunders.oneMore(surroundings.clock().instant());
        if (oneTooMany || state instanceof AwaitingStart) {
            close(CloseReason.PROTOCOL);
        }
    }

    private void take(ClientToServerMessage message) {
        surroundings.metrics().received(message.getPayloadCase());
        if (state instanceof AwaitingStart awaiting) {
            start(awaiting, message);
        } else if (message.hasPing()) {
            wire.sendUnnumbered(pong(message));
        } else if (message.hasAudioChunk()) {
            audio();
        } else if (inbound.size() >= config.inbound().queue()) {
            surroundings.metrics().tooFast();
            error(ErrorCode.TOO_FAST, "Too many messages are waiting.", true, message.getRequestId());
        } else {
            inbound.add(message);
            next();
        }
    }

    /** Audio is not kept waiting: this service has no use for it, which a line is told once. */
    private void audio() {
        if (dialogue != null) {
            dialogue.refuseAudioOnce();
        }
    }

    private void start(AwaitingStart awaiting, ClientToServerMessage message) {
        Uni<Admission> admission;
        if (message.hasStartRequest()) {
            admission = surroundings.services().admitClient.start(message.getStartRequest());
        } else if (message.hasResumeRequest()) {
            admission = surroundings.services().admitClient.resume(message.getResumeRequest());
        } else {
            error(ErrorCode.ILLEGAL_NOW, "The first message must start or resume.", false, message.getRequestId());
            close(CloseReason.PROTOCOL);
            return;
        }
        alarms.cancel(Alarms.Kind.START);
        state = awaiting.starts();
        admission.emitOn(loop).subscribe().with(decision -> decided(decision, message.getRequestId()), this::broken);
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

    /** From here on events reach this line, so that none is missed that the interviewer sends on hearing of it. */
    private void join(Starting starting, Admitted admitted) {
        Party party = new Party(
                admitted.sessionId(),
                admitted.verified().userId(),
                surroundings.ids().next());
        state = starting.admitted(party);
        Optional<LiveLine> older = surroundings.lines().hold(party.sessionId(), this);
        if (older.isPresent()) {
            older.get().giveUp(journal -> loop.execute(() -> begin(party, admitted, journal)));
        } else {
            begin(party, admitted, Optional.empty());
        }
    }

    private void begin(Party party, Admitted admitted, Optional<Journal> earlier) {
        if (!(state instanceof Joined)) {
            return;
        }
        OptionalLong had = earlier.isPresent() && admitted.resumption().isPresent()
                ? earlier.get().had(admitted.resumption().get(), wire.takesPieces())
                : OptionalLong.empty();
        Journal journal = had.isPresent() ? earlier.get() : new Journal(config.resume(), wire.takesPieces());
        dialogue = new Dialogue(this, party, admitted, journal, surroundings);
        dialogue.begin(admitted, had);
        early.forEach(dialogue::heard);
        early.clear();
        next();
    }

    private void next() {
        if (busy || inbound.isEmpty() || dialogue == null || !(state instanceof Live || isLeftByItsClient())) {
            return;
        }
        busy = true;
        ClientToServerMessage message = inbound.poll();
        dialogue.answer(message).emitOn(loop).subscribe().with(done -> answered(), failure -> {
            broken(failure);
            answered();
        });
    }

    /** What a client sent before it went is still done. */
    private boolean isLeftByItsClient() {
        return state instanceof Closed closed && closed.reason() == CloseReason.CLIENT;
    }

    private void answered() {
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

    private void ping() {
        wire.ping();
        if (!alarms.isSet(Alarms.Kind.PONG)) {
            alarms.set(Alarms.Kind.PONG, config.pongTimeout(), () -> close(CloseReason.NO_PONG));
        }
        alarms.set(Alarms.Kind.PING, config.pingInterval(), this::ping);
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
        LineState before = state;
        state = before.closed(reason);
        alarms.cancelAll();
        if (reason == CloseReason.CLIENT) {
            inbound.removeIf(ClientToServerMessage::hasTokenRefresh);
        } else {
            inbound.clear();
        }
        surroundings.metrics().closed(reason);
        surroundings.lines().remove(this);
        if (before instanceof Joined joined) {
            letGo(joined.party().sessionId(), reason);
        }
    }

    private void letGo(UUID sessionId, CloseReason reason) {
        kept = dialogue != null && reason.mayBeResumed() && surroundings.lines().keep(this);
        if (kept) {
            alarms.set(Alarms.Kind.FORGET, config.resume().replayFor(), this::forget);
        } else {
            surroundings.lines().release(sessionId, this);
        }
        if (dialogue != null) {
            dialogue.left(reason);
        }
    }

    /** Nobody comes back to this line any more. */
    private void forget() {
        kept = false;
        alarms.cancelAll();
        surroundings.lines().release(dialogue.party().sessionId(), this);
    }

    private boolean isTooLong(String frame) {
        return frame.length() > longest()
                || frame.length() * UTF8_LONGEST > longest()
                        && frame.getBytes(StandardCharsets.UTF_8).length > longest();
    }

    private long longest() {
        return config.inbound().maxMessageSize().asLongValue();
    }

    // What the dialogue does with its line.

    /** Whether the line still stands: what is sent may close it, when the client does not read. */
    boolean isJoined() {
        return state instanceof Joined;
    }

    Executor loop() {
        return loop;
    }

    Wire wire() {
        return wire;
    }

    Alarms alarms() {
        return alarms;
    }

    void error(ErrorCode code, String text, boolean temporary, String inReplyTo) {
        wire.send(ServerMessages.error(code, text, temporary, inReplyTo));
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
        wire.close(reason);
    }

    /** Tells the end and closes. Whoever comes second, the client's request or the event, finds the line closed. */
    void finish(ServerToClientMessage.Builder end, CloseReason reason) {
        if (state instanceof Joined) {
            wire.send(end);
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
