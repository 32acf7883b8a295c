package dev.mockmate.gateway.frames;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.MaxMessagesRecvByteBufAllocator;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.time.Duration;

/**
 * A socket whose client cannot make this service hold or do without end: what the framework leaves open is closed here. Except for
 * {@link #install}, used on the socket's event loop only.
 */
public final class GuardedSocket {
    private static final String CONNECTION = "handler";

    /** Messages that go to the client in one write, when there are so many: what is told about an answer are a dozen. */
    private static final int MOST_TOGETHER = 64;

    private final ByteGuard bytes;
    private final FrameGuard frames;

    private GuardedSocket(ByteGuard bytes, FrameGuard frames) {
        this.bytes = bytes;
        this.frames = frames;
    }

    /**
     * Puts guards around the decoder that the handshake is about to add.
     *
     * @param maxMessageBytes of all frames of a message together
     * @param linger how long a client that is told goodbye has to close
     */
    public static GuardedSocket install(Channel channel, ReadLimit limit, int maxMessageBytes, Duration linger) {
        // Or one read would bring sixteen buffers, for which no rest is long enough.
        if (channel.config().getRecvByteBufAllocator() instanceof MaxMessagesRecvByteBufAllocator buffers) {
            buffers.maxMessagesPerRead(1);
        }
        ByteGuard bytes = new ByteGuard(limit, linger);
        FrameGuard frames = new FrameGuard(bytes, maxMessageBytes);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addBefore(pipeline.context(HttpRequestDecoder.class).name(), "byte-guard", bytes);
        pipeline.addBefore(CONNECTION, "utf8-guard", new Utf8FrameValidator(false));
        pipeline.addBefore(CONNECTION, "frame-guard", frames);
        // Behind the guards, whose pongs go out at once.
        pipeline.addBefore(CONNECTION, "flush-consolidation", new FlushConsolidationHandler(MOST_TOGETHER, true));
        return new GuardedSocket(bytes, frames);
    }

    /** Whom the socket answers to from now on. */
    public void listen(FrameListener listener) {
        frames.listen(listener);
    }

    /** From now on nothing is taken but the client's goodbye. */
    public void stopTaking() {
        frames.stopTaking();
    }

    /** Bytes of control frames that wait for a client that does not read. */
    public long queuedControlBytes() {
        return frames.queuedPongBytes();
    }

    /** Tells the client that nothing more comes, and closes the connection when it has closed it, or after a while. */
    public void close() {
        bytes.close();
    }

    /** Closes the connection at once; whatever waits for the client is thrown away. */
    public void cut() {
        bytes.cut();
    }
}
