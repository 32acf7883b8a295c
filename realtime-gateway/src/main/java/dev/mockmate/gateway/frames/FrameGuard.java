package dev.mockmate.gateway.frames;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands behind the decoder. It holds frames to RFC 6455 where the framework does not, measures messages of several frames while
 * they come, answers pings itself, and passes nothing on after the server's own goodbye but the client's.
 *
 * <p>For a client that does not read a few pongs are written and the one for its latest ping waits: RFC 6455 section 5.5.3 lets a
 * server answer that alone.
 */
final class FrameGuard extends ChannelDuplexHandler {
    private static final int PROTOCOL_ERROR = 1002;
    private static final int TOO_BIG = 1009;
    private static final int SHORT_PAYLOAD = 125;
    private static final int MEDIUM_PAYLOAD = 65_535;

    /** The channel would call itself writable until some hundreds wait, each of which takes a multiple of its bytes. */
    private static final int MOST_UNREAD_PONGS = 8;

    private final ByteGuard input;
    private final int maxMessageBytes;
    private FrameListener listener;
    private ChannelHandlerContext context;
    private long messageBytes;
    private long decodedBytes;
    private long held;
    private boolean takesNothing;
    private ByteBuf waitingPong;
    private long queuedPongBytes;
    private int queuedPongs;

    FrameGuard(ByteGuard input, int maxMessageBytes) {
        this.input = input;
        this.maxMessageBytes = maxMessageBytes;
        this.listener = new Nobody();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        dropWaitingPong();
    }

    void listen(FrameListener newListener) {
        listener = newListener;
        newListener.held(held);
    }

    void stopTaking() {
        takesNothing = true;
        dropWaitingPong();
    }

    /** Bytes of pongs that the client has not read. */
    long queuedPongBytes() {
        return queuedPongBytes + (waitingPong == null ? 0 : waitingPong.readableBytes());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof WebSocketFrame frame)) {
            ctx.fireChannelRead(message);
            return;
        }
        count(frame);
        boolean pass = false;
        try {
            pass = passes(frame);
        } finally {
            if (!pass) {
                frame.release();
            }
        }
        if (pass) {
            ctx.fireChannelRead(frame);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        long now = Math.max(0, input.bytes() - decodedBytes) + messageBytes;
        if (now != held) {
            long more = now - held;
            held = now;
            listener.held(more);
        }
        ctx.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        dropWaitingPong();
        listener.held(-held);
        held = 0;
        ctx.fireChannelInactive();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        pongIfOneWaits();
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            violated(corrupted.closeStatus().code());
        } else {
            ctx.fireExceptionCaught(cause);
        }
    }

    private boolean passes(WebSocketFrame frame) {
        if (takesNothing) {
            return frame instanceof CloseWebSocketFrame;
        }
        int size = frame.content().readableBytes();
        if (frame.rsv() != 0) {
            violated(PROTOCOL_ERROR);
            return false;
        }
        if (frame instanceof PingWebSocketFrame) {
            if (listener.control(size)) {
                answer(frame);
            }
            return false;
        }
        if (frame instanceof PongWebSocketFrame) {
            return listener.control(size);
        }
        return frame instanceof CloseWebSocketFrame || isShortEnough(frame, size);
    }

    private boolean isShortEnough(WebSocketFrame frame, int size) {
        messageBytes = size + (frame instanceof ContinuationWebSocketFrame ? messageBytes : 0);
        if (messageBytes > maxMessageBytes) {
            violated(TOO_BIG);
            return false;
        }
        if (frame.isFinalFragment()) {
            messageBytes = 0;
        } else if (size == 0 && frame instanceof ContinuationWebSocketFrame && !listener.control(0)) {
            violated(PROTOCOL_ERROR);
            return false;
        }
        return true;
    }

    private void violated(int closeCode) {
        if (!takesNothing) {
            stopTaking();
            messageBytes = 0;
            listener.violated(closeCode);
        }
    }

    private void answer(WebSocketFrame ping) {
        if (takesPong()) {
            pong(ping.content().retain());
        } else {
            dropWaitingPong();
            waitingPong = ping.content().copy();
        }
    }

    private void pong(ByteBuf payload) {
        int size = payload.readableBytes();
        queuedPongBytes += size;
        queuedPongs++;
        context.writeAndFlush(new PongWebSocketFrame(payload)).addListener(written -> {
            queuedPongBytes -= size;
            queuedPongs--;
            pongIfOneWaits();
        });
    }

    private boolean takesPong() {
        return queuedPongs < MOST_UNREAD_PONGS && context.channel().isWritable();
    }

    private void pongIfOneWaits() {
        if (waitingPong != null && takesPong()) {
            ByteBuf payload = waitingPong;
            waitingPong = null;
            pong(payload);
        }
    }

    private void dropWaitingPong() {
        ReferenceCountUtil.release(waitingPong);
        waitingPong = null;
    }

    /** A client's frame is masked, and its length written as short as can be, or the decoder would not have passed it. */
    private void count(WebSocketFrame frame) {
        int payload = frame.content().readableBytes();
        int header = payload <= SHORT_PAYLOAD ? 6 : payload <= MEDIUM_PAYLOAD ? 8 : 14;
        decodedBytes += header + payload;
        input.frame();
    }

    /** Before the socket is open in the eyes of the framework. */
    private final class Nobody implements FrameListener {
        @Override
        public boolean control(int bytes) {
            return true;
        }

        @Override
        public void violated(int closeCode) {
            input.cut();
        }

        @Override
        public void held(long bytes) {}
    }
}
