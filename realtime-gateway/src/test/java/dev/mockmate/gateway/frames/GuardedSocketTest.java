package dev.mockmate.gateway.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.MaxMessagesRecvByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedSocketTest {
    private static final int FIN = 0x80;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int CONTINUATION = 0;
    private static final int LONGEST = 1000;

    private final List<String> passed = new ArrayList<>();
    private final List<Integer> violations = new ArrayList<>();
    private long held;
    private int controls;
    private int mostControls = Integer.MAX_VALUE;

    /** What waits for the client, while it does not read. */
    private List<Runnable> unread;

    private int flushes;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final GuardedSocket socket = install();

    @AfterEach
    void nothingIsLeft() {
        socket.cut();
        channel.runPendingTasks();
        channel.finishAndReleaseAll();
        assertThat(held).as("held for a socket that is gone").isZero();
    }

    @Test
    void shouldAnswerEachPingOfAClientThatReads() {
        receive(FIN | PING, "a", FIN | PING, "b");
        assertThat(pongs()).containsExactly("a", "b");
        assertThat(passed).isEmpty();
        assertThat(socket.queuedControlBytes()).isZero();
    }

    @Test
    void shouldKeepTheLatestPingAloneForAClientThatDoesNotRead() {
        writable(false);
        for (int i = 0; i < 1000; i++) {
            receive(FIN | PING, "ping " + i);
        }
        assertThat(pongs()).isEmpty();
        assertThat(socket.queuedControlBytes()).isEqualTo("ping 999".length());
        writable(true);
        assertThat(pongs()).containsExactly("ping 999");
        assertThat(socket.queuedControlBytes()).isZero();
    }

    @Test
    void shouldWriteAFewPongsOnlyThatAreNotRead() {
        unread = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            receive(FIN | PING, "ping " + i);
        }
        assertThat(unread).hasSize(8);
        assertThat(socket.queuedControlBytes()).isEqualTo(8 * "ping 0".length() + "ping 999".length());
        read();
        assertThat(socket.queuedControlBytes()).isZero();
        assertThat(pongs()).hasSize(9).endsWith("ping 7", "ping 999");
    }

    @Test
    void shouldWriteAFewEmptyPongsOnlyThatAreNotRead() {
        unread = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            receive(FIN | PING, "");
        }
        assertThat(unread).hasSize(8);
        read();
        assertThat(pongs()).hasSize(9);
    }

    @Test
    void shouldNotHoldALongReadForTheFrameThatItCuts() {
        for (int cut : new int[] {1, 3, 100, 300, 500, 506}) {
            ByteBuf read = Unpooled.buffer(1 << 16);
            for (int i = 0; i < 300; i++) {
                ByteBuf ping =
                        frame(FIN | PING, Unpooled.copiedBuffer("p".repeat(100).getBytes()));
                read.writeBytes(ping);
                ping.release();
            }
            ByteBuf text =
                    frame(FIN | TEXT, Unpooled.copiedBuffer("a".repeat(500).getBytes()));
            read.writeBytes(text, cut);
            channel.writeInbound(read);
            assertThat(read.refCnt()).as("cut after %d bytes", cut).isZero();
            assertThat(held).isEqualTo(cut);
            assertThat(pongs()).hasSize(300);
            channel.writeInbound(text);
            assertThat(held).isZero();
        }
        assertThat(passed).hasSize(6).containsOnly("TextWebSocketFrame");
        assertThat(violations).isEmpty();
    }

    @Test
    void shouldReadOneBufferBetweenItsRests() {
        MaxMessagesRecvByteBufAllocator buffers = channel.config().getRecvByteBufAllocator();
        assertThat(buffers.maxMessagesPerRead()).isEqualTo(1);
    }

    @Test
    void shouldDropControlFramesThatMayHaveNoEffect() {
        mostControls = 2;
        receive(FIN | PING, "a", FIN | PONG, "b", FIN | PING, "c", FIN | PONG, "d");
        assertThat(pongs()).containsExactly("a");
        assertThat(passed).containsExactly("PongWebSocketFrame");
        assertThat(controls).isEqualTo(4);
    }

    @Test
    void shouldRefuseReservedBitsAndTakeNothingAfterwards() {
        receive(FIN | 0x40 | TEXT, "a", FIN | TEXT, "b", FIN | PING, "c");
        assertThat(violations).containsExactly(1002);
        assertThat(passed).isEmpty();
        assertThat(pongs()).isEmpty();
    }

    @Test
    void shouldMeasureAMessageOfSeveralFramesWhileItComes() {
        String half = "a".repeat(LONGEST / 2);
        receive(TEXT, half, CONTINUATION, half);
        assertThat(violations).isEmpty();
        receive(CONTINUATION, "b");
        assertThat(violations).containsExactly(1009);
        receive(FIN | CONTINUATION, "c");
        assertThat(violations).hasSize(1);
    }

    @Test
    void shouldRefuseALongFrameByItsHead() {
        channel.writeInbound(
                Unpooled.buffer().writeByte(FIN | TEXT).writeByte(0x80 | 127).writeLong(1L << 40));
        assertThat(violations).containsExactly(1009);
        assertThat(held).isLessThanOrEqualTo(14);
    }

    @Test
    void shouldRefuseTextThatIsNot() {
        channel.writeInbound(frame(FIN | TEXT, Unpooled.wrappedBuffer(new byte[] {(byte) 0xff})));
        assertThat(violations).containsExactly(1007);
        assertThat(passed).isEmpty();
    }

    @Test
    void shouldPassNothingButTheClientsGoodbyeAfterItsOwn() {
        socket.stopTaking();
        receive(FIN | TEXT, "a", FIN | PONG, "b", FIN | PING, "c", FIN | CLOSE, "");
        assertThat(passed).containsExactly("CloseWebSocketFrame");
        assertThat(pongs()).isEmpty();
    }

    @Test
    void shouldCountWhatIsHeldUntilItIsAMessage() {
        ByteBuf frame = frame(FIN | TEXT, Unpooled.copiedBuffer("a".repeat(100).getBytes()));
        channel.writeInbound(frame.readRetainedSlice(60));
        assertThat(held).isEqualTo(60);
        channel.writeInbound(frame);
        assertThat(held).isZero();
        receive(TEXT, "b".repeat(300), CONTINUATION, "c".repeat(200));
        assertThat(held).isEqualTo(500);
        receive(FIN | CONTINUATION, "d");
        assertThat(held).isZero();
        receive(TEXT, "e".repeat(300));
        assertThat(held).isEqualTo(300);
    }

    @Test
    void shouldLetBytesFallUntilTheClientHasClosedOrAWhileHasPassed() {
        socket.close();
        assertThat(channel.isOpen()).isTrue();
        ByteBuf late = frame(FIN | TEXT, Unpooled.copiedBuffer("late".getBytes()));
        channel.writeInbound(late);
        assertThat(late.refCnt()).isZero();
        assertThat(passed).isEmpty();
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void shouldSendTogetherWhatIsToldTogether() {
        unread = new ArrayList<>();
        List.of("question", "state", "words")
                .forEach(told -> channel.pipeline().writeAndFlush(new TextWebSocketFrame(told)));
        assertThat(flushes).as("before the loop has done what it had to").isZero();

        channel.runPendingTasks();

        assertThat(flushes).isEqualTo(1);
        assertThat(unread).hasSize(3);
        read();
    }

    @Test
    void shouldCutAtOnce() {
        socket.cut();
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isFalse();
    }

    private GuardedSocket install() {
        channel.pipeline().addLast("reader", new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
                if (unread == null || !(message instanceof ByteBuf frame)) {
                    ctx.write(message, promise);
                } else {
                    unread.add(() -> ctx.writeAndFlush(frame, promise));
                }
            }

            @Override
            public void flush(ChannelHandlerContext ctx) {
                flushes++;
                ctx.flush();
            }
        });
        channel.pipeline().addLast("httpDecoder", new HttpRequestDecoder());
        channel.pipeline().addLast("handler", new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object message) {
                passed.add(message.getClass().getSimpleName());
                ((WebSocketFrame) message).release();
            }
        });
        GuardedSocket guarded =
                GuardedSocket.install(channel, new ReadLimit(100_000, 1 << 20), LONGEST, Duration.ofSeconds(1));
        channel.pipeline().addBefore("httpDecoder", "wsencoder", new WebSocket13FrameEncoder(false));
        channel.pipeline()
                .addBefore(
                        "httpDecoder",
                        "wsdecoder",
                        new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                                .allowExtensions(true)
                                .maxFramePayloadLength(LONGEST)
                                .closeOnProtocolViolation(false)
                                .build()));
        channel.pipeline().remove("httpDecoder");
        guarded.listen(new Recorder());
        return guarded;
    }

    private final class Recorder implements FrameListener {
        @Override
        public boolean control(int bytes) {
            return ++controls <= mostControls;
        }

        @Override
        public void violated(int closeCode) {
            violations.add(closeCode);
        }

        @Override
        public void held(long bytes) {
            held += bytes;
        }
    }

    private void receive(Object... firstBytesAndTexts) {
        for (int i = 0; i < firstBytesAndTexts.length; i += 2) {
            channel.writeInbound(frame(
                    (Integer) firstBytesAndTexts[i],
                    Unpooled.copiedBuffer(firstBytesAndTexts[i + 1].toString().getBytes())));
        }
    }

    /** Masked with zeros, which leaves the payload as it is. */
    private static ByteBuf frame(int first, ByteBuf payload) {
        ByteBuf frame = Unpooled.buffer().writeByte(first);
        int length = payload.readableBytes();
        if (length <= 125) {
            frame.writeByte(0x80 | length);
        } else {
            frame.writeByte(0x80 | 126).writeShort(length);
        }
        return frame.writeInt(0).writeBytes(payload);
    }

    private List<String> pongs() {
        List<String> payloads = new ArrayList<>();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            if (out.isReadable() && (out.getByte(0) & 0xf) == PONG) {
                payloads.add(out.toString(2, out.readableBytes() - 2, java.nio.charset.StandardCharsets.US_ASCII));
            }
            out.release();
        }
        return payloads;
    }

    /** The client reads all there is, and goes on reading. */
    private void read() {
        while (!unread.isEmpty()) {
            unread.remove(0).run();
        }
        unread = null;
    }

    private void writable(boolean writable) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
        channel.runPendingTasks();
    }
}
