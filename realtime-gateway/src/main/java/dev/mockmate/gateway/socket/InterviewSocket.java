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
import io.vertx.core.Vertx;
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
    private static final UserData.TypedKey<LiveConnection> LINE = new UserData.TypedKey<>("line");

    private final ConnectionRegistry lines;

    InterviewSocket(ConnectionRegistry lines) {
        this.lines = lines;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        LiveConnection line =
                lines.open(connection, connection.userData().get(Handshakes.HANDSHAKE), Vertx.currentContext());
        connection.userData().put(LINE, line);
        line.opened();
    }

    @OnTextMessage
    @NonBlocking
    void text(String frame, WebSocketConnection connection) {
        line(connection).received(frame);
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer frame, WebSocketConnection connection) {
        line(connection).received(frame);
    }

    @OnPongMessage
    @NonBlocking
    void pong(Buffer data, WebSocketConnection connection) {
        line(connection).ponged();
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        line(connection).gone();
    }

    @OnError
    @NonBlocking
    void failed(Throwable failure, WebSocketConnection connection) {
        LiveConnection line = line(connection);
        if (failure instanceof IOException || failure instanceof HttpClosedException) {
            LOG.debugf("connection lost: %s", failure.toString());
            line.gone();
            return;
        }
        LOG.warnf("socket failed: %s", failure.toString());
        line.failed();
    }

    private static LiveConnection line(WebSocketConnection connection) {
        return connection.userData().get(LINE);
    }
}
