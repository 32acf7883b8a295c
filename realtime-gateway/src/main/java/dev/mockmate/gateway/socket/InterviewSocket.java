package dev.mockmate.gateway.socket;

import dev.mockmate.gateway.live.ConnectionRegistry;
import dev.mockmate.gateway.live.LiveConnection;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * {@code /ws/interview}. The framework's own inbound queue has no limit, so frames are taken from it as they come ({@code
 * CONCURRENT}) and each {@link LiveConnection} keeps its own order and limits. All callbacks of a socket run on one event loop.
 */
@WebSocket(path = InterviewSocket.PATH, inboundProcessingMode = InboundProcessingMode.CONCURRENT)
public class InterviewSocket {
    /** Where the socket is. */
    static final String PATH = "/ws/interview";

    private static final Logger LOG = Logger.getLogger(InterviewSocket.class);
    private static final UserData.TypedKey<LiveConnection> LIVE = new UserData.TypedKey<>("line");

    private final ConnectionRegistry registry;

    InterviewSocket(ConnectionRegistry registry) {
        this.registry = registry;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        LiveConnection live = registry.open(connection, connection.userData().get(Handshakes.HANDSHAKE));
        connection.userData().put(LIVE, live);
        live.opened();
    }

    @OnTextMessage
    @NonBlocking
    void text(String frame, WebSocketConnection connection) {
        live(connection).received(frame);
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer frame, WebSocketConnection connection) {
        live(connection).received(frame);
    }

    @OnPongMessage
    @NonBlocking
    void pong(Buffer data, WebSocketConnection connection) {
        live(connection).ponged();
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        live(connection).gone();
    }

    @OnError
    @NonBlocking
    void failed(Throwable failure, WebSocketConnection connection) {
        LiveConnection live = live(connection);
        if (failure instanceof IOException || failure instanceof HttpClosedException) {
            LOG.debugf("connection lost: %s", failure.toString());
            live.gone();
            return;
        }
        LOG.warnf("socket failed: %s", failure.toString());
        live.failed();
    }

    private static LiveConnection live(WebSocketConnection connection) {
        return connection.userData().get(LIVE);
    }
}
