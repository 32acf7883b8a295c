package dev.mockmate.gateway.frames;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the decoder. It reads no faster than the {@link ReadLimit}, and closes as RFC 6455 section 7.1.1 wants it: says
 * that nothing more comes, and takes no notice of what still arrives until the client has closed or a while has passed. Closing at
 * once, with bytes unread, would reset the connection, and the client would never read why it was closed.
 *
 * <p>The decoder keeps what it cannot decode yet in the buffer that was read, up to 64 KiB of it for a few bytes of a frame. So the
 * end of each read is handed on as a small copy of its own.
 */
final class ByteGuard extends ChannelDuplexHandler {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    /** So short that a client that is too fast on end is seen to be. */
    private static final double LONGEST_REST_SECONDS = 0.25;
    /** The longest frame that is often cut by the end of a read: one of control. */
    private static final int TAIL = 256;

    private final ReadLimit limit;
    private final Duration linger;
    private ChannelHandlerContext context;
    private long bytes;
    private double framesOwed;
    private double bytesOwed;
    private long countedAt;
    private boolean rests;
    private boolean wantsMore;
    private boolean lingers;

    ByteGuard(ReadLimit limit, Duration linger) {
        this.limit = limit;
        this.linger = linger;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        countedAt = System.nanoTime();
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** A frame was decoded. */
    void frame() {
        framesOwed++;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf data) {
            bytesOwed += data.readableBytes();
            if (lingers) {
                data.release();
                return;
            }
            bytes += data.readableBytes();
            if (data.readableBytes() > TAIL) {
                passInTwo(ctx, data);
                return;
            }
        } else if (lingers) {
            ReferenceCountUtil.release(message);
            return;
        }
        ctx.fireChannelRead(message);
    }

    /** The first part is a slice, which nothing can be written behind. */
    private static void passInTwo(ChannelHandlerContext ctx, ByteBuf data) {
        ByteBuf head = data.readRetainedSlice(data.readableBytes() - TAIL);
        ByteBuf tail = ctx.alloc().buffer(TAIL).writeBytes(data);
        data.release();
        ctx.fireChannelRead(head);
        ctx.fireChannelRead(tail);
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        if (rests) {
            wantsMore = true;
            return;
        }
        long restMillis = restMillis();
        if (restMillis == 0) {
            ctx.read();
            return;
        }
        rests = true;
        wantsMore = true;
        ctx.executor().schedule(this::rested, restMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (lingers || !ctx.channel().isActive()) {
            ctx.close(promise);
            return;
        }
        lingers = true;
        ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> halfClose(ctx));
        ctx.executor().schedule(() -> ctx.close(promise), linger.toMillis(), TimeUnit.MILLISECONDS);
        ctx.channel().config().setAutoRead(true);
        ctx.read();
    }

    /** Closes the connection, politely. */
    void close() {
        close(context, context.newPromise());
    }

    /** Closes the connection now. */
    void cut() {
        lingers = true;
        context.close();
    }

    private static void halfClose(ChannelHandlerContext ctx) {
        if (ctx.channel() instanceof DuplexChannel both && both.isActive() && !both.isOutputShutdown()) {
            both.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    private void rested() {
        rests = false;
        if (wantsMore) {
            wantsMore = false;
            context.read();
        }
    }

    /** How long to wait until what was read beyond a second's worth is paid off. */
    private long restMillis() {
        long now = System.nanoTime();
        double passed = (now - countedAt) / SECOND;
        countedAt = now;
        framesOwed = owed(framesOwed, passed, limit.framesPerSecond());
        bytesOwed = owed(bytesOwed, passed, limit.bytesPerSecond());
        double seconds = Math.max(framesOwed / limit.framesPerSecond(), bytesOwed / limit.bytesPerSecond()) - 1;
        return seconds <= 0 ? 0 : (long) (seconds * 1000) + 1;
    }

    private static double owed(double before, double passed, double perSecond) {
        double most = (1 + LONGEST_REST_SECONDS) * perSecond;
        return Math.max(0, Math.min(before, most) - passed * perSecond);
    }
}
