package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.mockmate.contracts.live.AudioChunk;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.EndRequest;
import dev.mockmate.contracts.live.FinishAnswer;
import dev.mockmate.contracts.live.Ping;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.StartRequest;
import dev.mockmate.contracts.live.TextAnswer;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A client of {@code /ws/interview} in one of the two forms of the protocol; remembers everything it heard. */
final class LiveClient implements WebSocket.Listener {

    /** The two forms. */
    enum Form {
        PROTOBUF("mockmate.v1.protobuf"),
        JSON("mockmate.v1.json"),
        /** As clients of the existing protocol come, which know of no subprotocol and speak protobuf. */
        EXISTING("");

        private final String subprotocol;

        Form(String subprotocol) {
            this.subprotocol = subprotocol;
        }
    }

    private static final long DEADLINE_SECONDS = 90;
    private static final int BROKEN = 1006;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Form form;
    private final BlockingQueue<ServerToClientMessage> unread = new LinkedBlockingQueue<>();
    private final List<ServerToClientMessage> heard = new CopyOnWriteArrayList<>();
    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private WebSocket socket;

    private LiveClient(Form form) {
        this.form = form;
    }

    static LiveClient connect(Form form) {
        return connect(form, RunningStack.origin());
    }

    /** A client of another address than the origin. */
    static LiveClient connect(Form form, String url) {
        LiveClient client = new LiveClient(form);
        WebSocket.Builder handshake = HTTP.newWebSocketBuilder();
        if (form != Form.EXISTING) {
            handshake.subprotocols(form.subprotocol);
        }
        client.socket = handshake
                .buildAsync(URI.create(url.replaceFirst("^http", "ws") + "/ws/interview"), client)
                .join();
        assertThat(client.socket.getSubprotocol()).isEqualTo(form.subprotocol);
        return client;
    }

    LiveClient start(String token, UUID session) {
        return send(ClientToServerMessage.newBuilder()
                .setStartRequest(StartRequest.newBuilder().setAuthToken(token).setInterviewId(session.toString())));
    }

    LiveClient say(String text) {
        return send(ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(text)));
    }

    LiveClient speak(byte[] audio) {
        return send(ClientToServerMessage.newBuilder()
                .setAudioChunk(AudioChunk.newBuilder().setAudioContent(ByteString.copyFrom(audio))));
    }

    LiveClient finishAnswer(String exchangeId) {
        return send(ClientToServerMessage.newBuilder()
                .setFinishAnswer(FinishAnswer.newBuilder().setExchangeId(exchangeId)));
    }

    LiveClient ping(long sentAt) {
        return send(ClientToServerMessage.newBuilder().setPing(Ping.newBuilder().setSentAtMs(sentAt)));
    }

    LiveClient end() {
        return send(ClientToServerMessage.newBuilder().setEndRequest(EndRequest.getDefaultInstance()));
    }

    /** The next message that is wanted; those before it are skipped. */
    ServerToClientMessage await(Predicate<ServerToClientMessage> wanted) {
        try {
            while (true) {
                ServerToClientMessage message = unread.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
                assertThat(message).as("heard so far: %s", heard).isNotNull();
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    ServerToClientMessage await(PayloadCase kind) {
        return await(message -> message.getPayloadCase() == kind);
    }

    /** The close code. */
    int awaitClose() {
        try {
            return closed.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("not closed; heard " + heard, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void hangUp() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** Everything heard so far, in order. */
    List<ServerToClientMessage> heard() {
        return List.copyOf(heard);
    }

    List<ServerToClientMessage> heard(PayloadCase kind) {
        return heard.stream()
                .filter(message -> message.getPayloadCase() == kind)
                .toList();
    }

    /** The text frames as they came. */
    List<String> frames() {
        return List.copyOf(frames);
    }

    private LiveClient send(ClientToServerMessage.Builder message) {
        try {
            if (form == Form.JSON) {
                String frame = JsonFormat.printer().preservingProtoFieldNames().print(message);
                socket.sendText(frame, true).join();
            } else {
                socket.sendBinary(ByteBuffer.wrap(message.build().toByteArray()), true)
                        .join();
            }
            return this;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            String frame = text.toString();
            text.setLength(0);
            frames.add(frame);
            ServerToClientMessage.Builder message = ServerToClientMessage.newBuilder();
            try {
                JsonFormat.parser().merge(frame, message);
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(frame, e);
            }
            arrive(message.build());
        }
        from.request(1);
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
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(BROKEN);
    }

    private void arrive(ServerToClientMessage message) {
        heard.add(message);
        unread.add(message);
    }
}
