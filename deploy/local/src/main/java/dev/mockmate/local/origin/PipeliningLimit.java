package dev.mockmate.local.origin;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** Ends a connection that sends many requests ahead of the answers: the server keeps them all in memory until their turn. */
final class PipeliningLimit extends ChannelDuplexHandler {

    private final int most;
    private int unanswered;

    PipeliningLimit(int most) {
        this.most = most;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest && ++unanswered > most) {
            ReferenceCountUtil.release(message);
            context.close();
            return;
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) throws Exception {
        if (message instanceof LastHttpContent) {
            unanswered--;
        }
        super.write(context, message, written);
    }
}
