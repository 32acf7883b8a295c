package dev.mockmate.gateway.live;

import dev.mockmate.contracts.live.Question;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.codec.LiveCodec;
import dev.mockmate.gateway.codec.WireFormat;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.frames.GuardedSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The outgoing half of a connection: numbers, writes and counts what is still unread. Framework and operating system would
 * queue without end for a client that does not read; here it is closed once more waits than the limit allows. Used on the
 * connection's event loop only.
 */
final class OutboundChannel {
    private static final Runnable NOTHING = () -> {};
    private static final int CONTROL_FRAME = 2;

    private final WebSocketConnection connection;
    private final GuardedSocket socket;
    private final Loop loop;
    private final GatewayConfig config;
    private final GatewayMetrics metrics;
    private final UUID epoch;
    private final LongConsumer holds;

    private WireFormat form;
    private long sequence;
    private long pendingBytes;
    private int pendingMessages;
    private boolean closed;
    private Runnable onSlow = NOTHING;
    private ReplayBuffer replay;
    private ServerToClientMessage greeting = ServerToClientMessage.getDefaultInstance();
    private String asked = "";
    private Consumer<Question> onDelivered = question -> {};

    OutboundChannel(
            WebSocketConnection connection,
            GuardedSocket socket,
            Loop loop,
            GatewayConfig config,
            GatewayMetrics metrics,
            UUID epoch,
            LongConsumer holds) {
        this.connection = connection;
        this.socket = socket;
        this.holds = holds;
        this.loop = loop;
        this.config = config;
        this.metrics = metrics;
        this.epoch = epoch;
        this.form = WireFormat.ofSubprotocol(connection.subprotocol()).orElse(null);
    }

    /** What to do when the client does not read. */
    void whenSlow(Runnable action) {
        onSlow = action;
    }

    /** What to do when a question was written to the socket. */
    void whenDelivered(Consumer<Question> action) {
        onDelivered = action;
    }

    /** The exchange of the question that the client was sent last on this connection; empty before the first. */
    String asked() {
        return asked;
    }

    /** Names this connection in every message, so that numbers of two connections cannot be confused. */
    UUID epoch() {
        return epoch;
    }

    /** Whether frames of this kind may come: a named subprotocol has one kind, an unnamed one is fixed by the first frame. */
    boolean accepts(boolean text) {
        if (form == null) {
            form = WireFormat.ofFirstMessage(text);
        }
        return form.isText() == text;
    }

    /** Whether the client is sent unfinished pieces of a transcript: those that name no subprotocol would append them all. */
    boolean takesPieces() {
        return form().isNamed();
    }

    /**
     * The client was greeted: it is sent what the replay buffer holds beyond what it {@code had}, and from here on the replay
     * buffer keeps what it is sent. Where its earlier connection was greeted anew, with a resume token that is good no more,
     * it gets this connection's greeting, which keeps the count.
     */
    void goOn(ReplayBuffer session, long had) {
        replay = session;
        replay.began(epoch, sequence, had);
        for (ServerToClientMessage missed : replay.after(had, greeting)) {
            if (!closed) {
                number(missed);
            }
        }
    }

    /**
     * The replay buffer goes to a newer connection; this one adds nothing more to it. Empty when the client was not greeted.
     */
    Optional<ReplayBuffer> handOver() {
        Optional<ReplayBuffer> handed = Optional.ofNullable(replay);
        handed.ifPresent(session -> session.ended(epoch, sequence));
        replay = null;
        return handed;
    }

    /** Sends a numbered message; when the socket is closed, it is kept for a client that comes back. */
    void send(ServerToClientMessage.Builder message) {
        if (isNotForAnAppendingClient(message)) {
            return;
        }
        ServerToClientMessage told = message.build();
        greeting = told.hasStartResponse() ? told : greeting;
        if (replay != null) {
            replay.add(told);
        }
        if (!closed) {
            number(told);
        }
    }

    private void number(ServerToClientMessage message) {
        sequence++;
        asked = message.hasQuestion() ? message.getQuestion().getExchangeId() : asked;
        write(
                message.toBuilder()
                        .setSequence(sequence)
                        .setEpoch(epoch.toString())
                        .build(),
                message.hasQuestion() ? () -> onDelivered.accept(message.getQuestion()) : NOTHING);
    }

    /** Sends a message outside the numbering: only {@code pong} is. */
    void sendUnnumbered(ServerToClientMessage.Builder message) {
        if (!closed) {
            write(message.build(), NOTHING);
        }
    }

    /** Sends a control ping. */
    void ping() {
        if (!closed) {
            queued(CONTROL_FRAME, connection.sendPing(Buffer.buffer()), NOTHING);
        }
    }

    /** Says goodbye; a client that does not finish the closing handshake is cut off after a while. */
    void close(CloseReason reason, Duration grace) {
        close(reason, grace, NOTHING);
    }

    /** The same, and says when the goodbye was written or cannot be. */
    void close(CloseReason reason, Duration grace, Runnable said) {
        socket.stopTaking();
        if (closed || connection.isClosed()) {
            closed = true;
            said.run();
            return;
        }
        closed = true;
        connection
                .close(new io.quarkus.websockets.next.CloseReason(reason.code(), reason.label()))
                .subscribe()
                .with(done -> said.run(), gone -> said.run());
        loop.after(grace, timer -> cut());
    }

    /** The socket is gone; nothing can be sent. */
    void gone() {
        closed = true;
    }

    private boolean isNotForAnAppendingClient(ServerToClientMessage.Builder message) {
        return !takesPieces()
                && message.hasPartialTranscript()
                && (!message.getPartialTranscript().getIsFinal()
                        || message.getPartialTranscript().getDiscarded());
    }

    private void write(ServerToClientMessage message, Runnable written) {
        long size;
        Uni<Void> write;
        if (form().isText()) {
            String text = LiveCodec.text(message);
            size = text.getBytes(StandardCharsets.UTF_8).length;
            write = connection.sendText(text);
        } else {
            byte[] bytes = LiveCodec.binary(message);
            size = bytes.length;
            write = connection.sendBinary(Buffer.buffer(bytes));
        }
        metrics.sent(message.getPayloadCase());
        queued(size, write, written);
    }

    private void queued(long size, Uni<Void> write, Runnable written) {
        pendingBytes += size;
        pendingMessages++;
        holds.accept(size);
        write.subscribe().with(done -> loop.execute(() -> settled(size, written)), gone -> {});
        if (pendingBytes + socket.queuedControlBytes()
                        > config.outbound().maxPending().asLongValue()
                || pendingMessages > config.outbound().maxPendingMessages()) {
            onSlow.run();
        }
    }

    private void settled(long size, Runnable written) {
        pendingBytes -= size;
        pendingMessages--;
        holds.accept(-size);
        written.run();
    }

    /** Closing the connection in the usual way would wait behind what the client does not read. */
    void cut() {
        closed = true;
        if (!connection.isClosed()) {
            socket.cut();
        }
    }

    private WireFormat form() {
        return form == null ? WireFormat.UNNAMED_PROTOBUF : form;
    }
}
