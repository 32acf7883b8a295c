package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.mockmate.contracts.live.AudioChunk;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.EndRequest;
import dev.mockmate.contracts.live.Error;
import dev.mockmate.contracts.live.FinishAnswer;
import dev.mockmate.contracts.live.Ping;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.StartRequest;
import dev.mockmate.contracts.live.TextAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * A client of {@code /ws/interview} in the forms of the protocol: remembers everything it heard, waits for what it is told, and can
 * stop reading or vanish.
 */
public final class LiveClient {

    /** The forms of the protocol. */
    public enum Form {
        PROTOBUF("mockmate.v1.protobuf", false),
        JSON("mockmate.v1.json", true),
        /** As clients of the existing protocol come, which know of no subprotocol and speak protobuf. */
        EXISTING("", false),
        /** The same in text. */
        EXISTING_TEXT("", true);

        private final String subprotocol;
        private final boolean text;

        Form(String subprotocol, boolean text) {
            this.subprotocol = subprotocol;
            this.text = text;
        }
    }

    private static final String PATH = "/ws/interview";
    private static final long DEADLINE_SECONDS = 90;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Form form;
    private final HeardFrames in = new HeardFrames();
    private WebSocket socket;

    private LiveClient(Form form) {
        this.form = form;
    }

    /** A client that speaks this form; {@code origin} is {@code http} or {@code ws}, with host and port. */
    public static LiveClient connect(String origin, Form form) {
        LiveClient client = new LiveClient(form);
        WebSocket.Builder handshake = HTTP.newWebSocketBuilder();
        if (!form.subprotocol.isEmpty()) {
            handshake.subprotocols(form.subprotocol);
        }
        client.socket = handshake.buildAsync(at(origin, PATH), client.in).join();
        assertThat(client.socket.getSubprotocol()).isEqualTo(form.subprotocol);
        return client;
    }

    /** The handshake alone, with an Origin header as a browser sends it. */
    public static CompletableFuture<WebSocket> connectFrom(String page, String origin) {
        return HTTP.newWebSocketBuilder().header("Origin", page).buildAsync(at(origin, PATH), new HeardFrames());
    }

    /** The handshake alone, at another path. */
    public static CompletableFuture<WebSocket> connectTo(String path, String origin) {
        return HTTP.newWebSocketBuilder().buildAsync(at(origin, path), new HeardFrames());
    }

    private static URI at(String origin, String path) {
        return URI.create(origin.replaceFirst("^http", "ws") + path);
    }

    /** Asks for the interview of a session. */
    public LiveClient start(String token, Object session) {
        return send(ClientToServerMessage.newBuilder()
                .setStartRequest(StartRequest.newBuilder().setAuthToken(token).setInterviewId(session.toString())));
    }

    /** Answers with words. */
    public LiveClient say(String words) {
        return send(ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(words)));
    }

    /** Answers with words, in a request that has a name. */
    public LiveClient answer(String words, String requestId) {
        return send(ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(words))
                .setRequestId(requestId));
    }

    /** Sends audio. */
    public LiveClient speak(byte[] audio) {
        return send(ClientToServerMessage.newBuilder()
                .setAudioChunk(AudioChunk.newBuilder().setAudioContent(ByteString.copyFrom(audio))));
    }

    /** Hands the answer in. */
    public LiveClient finishAnswer(String exchangeId) {
        return send(ClientToServerMessage.newBuilder()
                .setFinishAnswer(FinishAnswer.newBuilder().setExchangeId(exchangeId)));
    }

    /** Asks for a pong. */
    public LiveClient ping(long sentAt) {
        return send(ClientToServerMessage.newBuilder().setPing(Ping.newBuilder().setSentAtMs(sentAt)));
    }

    /** Asks for the end. */
    public LiveClient end() {
        return send(ClientToServerMessage.newBuilder().setEndRequest(EndRequest.getDefaultInstance()));
    }

    /** Sends any message, in the client's form. */
    public LiveClient send(ClientToServerMessage.Builder message) {
        try {
            return form.text
                    ? sendText(JsonFormat.printer().preservingProtoFieldNames().print(message))
                    : sendBinary(message.build().toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a text frame, whatever is in it. */
    public LiveClient sendText(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /** Sends a binary frame, whatever is in it. */
    public LiveClient sendBinary(byte[] frame) {
        return sendBinary(frame, true);
    }

    /** Sends a part of a binary frame, or its last one. */
    public LiveClient sendBinary(byte[] frame, boolean last) {
        socket.sendBinary(ByteBuffer.wrap(frame), last).join();
        return this;
    }

    /** Sends without waiting for the socket to take it; whether it did does not matter. */
    public void fling(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true)
                .exceptionally(gone -> socket)
                .join();
    }

    /** Stops reading, as a client that hangs. */
    public void stopReading() {
        in.stopReading();
    }

    /** Drops the TCP connection. */
    public void vanish() {
        socket.abort();
    }

    /** Closes as a client that has finished. */
    public void hangUp() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** The next message that is wanted; those before it are skipped. */
    public ServerToClientMessage await(Predicate<ServerToClientMessage> wanted) {
        try {
            while (true) {
                ServerToClientMessage message = in.unread().poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
                assertThat(message).as("heard so far: %s", in.heard()).isNotNull();
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next message of a kind; others before it are skipped. */
    public ServerToClientMessage await(PayloadCase kind) {
        return await(message -> message.getPayloadCase() == kind);
    }

    /** The next error. */
    public Error awaitError() {
        return await(PayloadCase.ERROR).getError();
    }

    /** The close code. */
    public int awaitClose() {
        try {
            return in.closed().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("not closed; heard " + in.heard(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nobody has closed the connection. */
    public boolean isOpen() {
        return !in.closed().isDone();
    }

    /** Everything heard so far, in order. */
    public List<ServerToClientMessage> heard() {
        return List.copyOf(in.heard());
    }

    /** What was heard so far of one kind. */
    public List<ServerToClientMessage> heard(PayloadCase kind) {
        return in.heard().stream()
                .filter(message -> message.getPayloadCase() == kind)
                .toList();
    }

    /** The kinds of what was heard so far. */
    public List<PayloadCase> kinds() {
        return in.heard().stream().map(ServerToClientMessage::getPayloadCase).toList();
    }

    /** The text frames as they came. */
    public List<String> frames() {
        return List.copyOf(in.frames());
    }
}
