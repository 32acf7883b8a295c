package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.Error;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.StartRequest;
import dev.mockmate.contracts.live.TextAnswer;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A live client on the JDK's WebSocket: binary protobuf or JSON, and able to stop reading. */
final class LiveClient implements WebSocket.Listener {
    static final String PROTOBUF = "mockmate.v1.protobuf";
    static final String JSON = "mockmate.v1.json";

    private static final long DEADLINE_SECONDS = 90;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<ServerToClientMessage> arrived = new LinkedBlockingQueue<>();
    private final List<ServerToClientMessage> all = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private volatile boolean reads = true;
    private boolean speaksText;
    private WebSocket socket;

    /** Connects with a subprotocol. */
    static LiveClient connect(String subprotocol) {
        LiveClient client = new LiveClient();
        client.speaksText = JSON.equals(subprotocol);
        client.socket = HTTP.newWebSocketBuilder()
                .subprotocols(subprotocol)
                .buildAsync(uri(), client)
                .join();
        assertThat(client.socket.getSubprotocol()).isEqualTo(subprotocol);
        return client;
    }

    /** Connects as clients of the existing protocol do, naming no subprotocol. */
    static LiveClient connectUnnamed(boolean text) {
        LiveClient client = new LiveClient();
        client.speaksText = text;
        client.socket = HTTP.newWebSocketBuilder().buildAsync(uri(), client).join();
        return client;
    }

    /** Connects with an Origin header, as a browser does. */
    static CompletableFuture<WebSocket> connectFrom(String origin) {
        return HTTP.newWebSocketBuilder().header("Origin", origin).buildAsync(uri(), new LiveClient());
    }

    /** Connects to another path. */
    static CompletableFuture<WebSocket> connectTo(String path) {
        return HTTP.newWebSocketBuilder().buildAsync(uri().resolve(path), new LiveClient());
    }

    static URI uri() {
        return URI.create("ws://localhost:" + RestAssured.port + "/ws/interview");
    }

    LiveClient start(String token, Object interviewId) {
        return send(ClientToServerMessage.newBuilder()
                .setStartRequest(StartRequest.newBuilder().setAuthToken(token).setInterviewId(interviewId.toString()))
                .setRequestId("start-1"));
    }

    LiveClient answer(String answer, String requestId) {
        return send(ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(answer))
                .setRequestId(requestId));
    }

    LiveClient send(ClientToServerMessage.Builder message) {
        try {
            return speaksText
                    ? sendText(JsonFormat.printer().preservingProtoFieldNames().print(message))
                    : sendBinary(message.build().toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    LiveClient sendText(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    LiveClient sendBinary(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
        return this;
    }

    LiveClient sendBinary(byte[] frame, boolean last) {
        socket.sendBinary(ByteBuffer.wrap(frame), last).join();
        return this;
    }

    /** Sends without waiting for the socket to take it; whether it did does not matter. */
    void fling(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true)
                .exceptionally(gone -> socket)
                .join();
    }

    /** Stops reading, as a client that hangs. */
    void stopReading() {
        reads = false;
    }

    /** Drops the TCP connection. */
    void vanish() {
        socket.abort();
    }

    void hangUp() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** The next message of a kind; others before it are skipped. */
    ServerToClientMessage await(PayloadCase kind) {
        try {
            while (true) {
                ServerToClientMessage message = arrived.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
                assertThat(message).as("%s after %s", kind, kinds()).isNotNull();
                if (message.getPayloadCase() == kind) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Error awaitError() {
        return await(PayloadCase.ERROR).getError();
    }

    /** The close code. */
    int awaitClose() {
        try {
            return closed.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("not closed after " + kinds(), e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    List<ServerToClientMessage> all() {
        return all;
    }

    List<String> texts() {
        return texts;
    }

    long count(PayloadCase kind) {
        return all.stream().filter(message -> message.getPayloadCase() == kind).count();
    }

    List<PayloadCase> kinds() {
        return all.stream().map(ServerToClientMessage::getPayloadCase).toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            texts.add(text.toString());
            ServerToClientMessage.Builder message = ServerToClientMessage.newBuilder();
            try {
                JsonFormat.parser().merge(text.toString(), message);
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
            }
            text.setLength(0);
            arrive(message.build());
        }
        next(from);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        binary.writeBytes(part);
        if (last) {
            try {
                arrive(ServerToClientMessage.parseFrom(binary.toByteArray()));
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
            }
            binary.reset();
        }
        next(from);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        next(from);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    private void arrive(ServerToClientMessage message) {
        all.add(message);
        arrived.add(message);
    }

    private void next(WebSocket from) {
        if (reads) {
            from.request(1);
        }
    }
}
