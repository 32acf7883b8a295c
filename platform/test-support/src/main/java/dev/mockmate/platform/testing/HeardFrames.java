package dev.mockmate.platform.testing;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.mockmate.contracts.live.ServerToClientMessage;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** What a live client hears: its frames, made messages of, until the connection is closed. */
final class HeardFrames implements WebSocket.Listener {
    private static final int BROKEN = 1006;

    private final BlockingQueue<ServerToClientMessage> unread = new LinkedBlockingQueue<>();
    private final List<ServerToClientMessage> heard = new CopyOnWriteArrayList<>();
    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private volatile boolean reads = true;

    /** The messages nobody has waited for yet. */
    BlockingQueue<ServerToClientMessage> unread() {
        return unread;
    }

    /** All messages, in order. */
    List<ServerToClientMessage> heard() {
        return heard;
    }

    /** The text frames as they came. */
    List<String> frames() {
        return frames;
    }

    /** The close code, once there is one. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    /** Nothing is read any more. */
    void stopReading() {
        reads = false;
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
        closed.complete(BROKEN);
    }

    private void arrive(ServerToClientMessage message) {
        heard.add(message);
        unread.add(message);
    }

    private void next(WebSocket from) {
        if (reads) {
            from.request(1);
        }
    }
}
