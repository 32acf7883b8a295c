package dev.mockmate.gateway.live;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.codec.Decoded;
import dev.mockmate.gateway.codec.LiveCodec;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.domain.ErrorCode;
import dev.mockmate.gateway.domain.MalformedMessageCounter;
import dev.mockmate.gateway.domain.RateLimiter;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The incoming half of a connection: limits what the client sends, decodes it, and keeps what has to wait for its turn. Used on
 * the connection's event loop only.
 */
final class InboundQueue {
    /** A waiting message as an object, and as text of the event that is made of it. */
    private static final int COST = 3;

    private static final int UTF8_LONGEST = 3;

    private final GatewayConfig.Inbound limits;
    private final Clock clock;
    private final GatewayMetrics metrics;
    private final OutboundChannel outbound;
    private final Consumer<CloseReason> close;
    private final LongConsumer holds;
    private final RateLimiter rateLimiter;
    private final MalformedMessageCounter malformedMessages;
    private final ArrayDeque<ClientToServerMessage> waiting = new ArrayDeque<>();
    private long underWay;

    /**
     * Nothing has come yet.
     *
     * @param close what to do when the client has to be sent away
     * @param holds told how many bytes more, or less, are held for the client
     */
    InboundQueue(
            GatewayConfig.Inbound limits,
            Clock clock,
            GatewayMetrics metrics,
            OutboundChannel outbound,
            Consumer<CloseReason> close,
            LongConsumer holds) {
        this.limits = limits;
        this.clock = clock;
        this.metrics = metrics;
        this.outbound = outbound;
        this.close = close;
        this.holds = holds;
        this.rateLimiter = new RateLimiter(
                new RateLimiter.Rate(
                        limits.messagesPerSecond(),
                        limits.burst(),
                        limits.bytesPerSecond().asLongValue(),
                        limits.burstBytes().asLongValue()),
                limits.tooFastFor(),
                clock.instant());
        this.malformedMessages = new MalformedMessageCounter(limits.malformedPerMinute());
    }

    /** A text frame arrived; empty when it has no effect but an error. */
    Optional<ClientToServerMessage> text(String frame, boolean started) {
        return arrived(true, bytes(frame), () -> LiveCodec.decode(frame), started);
    }

    /** A binary frame arrived; empty when it has no effect but an error. */
    Optional<ClientToServerMessage> binary(Buffer frame, boolean started) {
        return arrived(false, frame.length(), () -> LiveCodec.decode(frame.getBytes()), started);
    }

    /** A control frame arrived. Answers whether it may have its effect. */
    boolean control(int bytes) {
        RateLimiter.Verdict verdict = rateLimiter.arrival(clock.instant(), bytes);
        if (verdict != RateLimiter.Verdict.PASS) {
            tooFast(verdict);
        }
        return verdict == RateLimiter.Verdict.PASS;
    }

    /** Lets a message wait for its turn; answers whether there is room for it. */
    boolean add(ClientToServerMessage message) {
        long size = cost(message);
        if (waiting.size() >= limits.queue()
                || underWay + size > COST * limits.burstBytes().asLongValue()) {
            metrics.tooFast();
            return false;
        }
        waiting.add(message);
        hold(size);
        return true;
    }

    /** Whether none waits. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The message whose turn it is. */
    ClientToServerMessage poll() {
        return waiting.poll();
    }

    /** The message was answered. */
    void answered(ClientToServerMessage message) {
        hold(-cost(message));
    }

    /** None has its turn any more, or only those that are still done for a client that has gone. */
    void drop(boolean all) {
        waiting.removeIf(message -> {
            boolean drop = all || message.hasTokenRefresh();
            if (drop) {
                hold(-cost(message));
            }
            return drop;
        });
    }

    private Optional<ClientToServerMessage> arrived(boolean text, long size, Supplier<Decoded> frame, boolean started) {
        if (size > limits.maxMessageSize().asLongValue()) {
            close.accept(CloseReason.TOO_BIG);
            return Optional.empty();
        }
        boolean rightKind = outbound.accepts(text);
        RateLimiter.Verdict verdict = rateLimiter.arrival(clock.instant(), size);
        if (verdict != RateLimiter.Verdict.PASS) {
            tooFast(verdict);
            return Optional.empty();
        }
        Decoded decoded = rightKind ? frame.get() : new Decoded.Malformed("wrong kind of frame", "");
        if (decoded instanceof Decoded.Understood understood) {
            metrics.received(understood.message().getPayloadCase());
            return Optional.of(understood.message());
        }
        malformed((Decoded.Malformed) decoded, started);
        return Optional.empty();
    }

    private void tooFast(RateLimiter.Verdict verdict) {
        metrics.tooFast();
        if (verdict != RateLimiter.Verdict.REFUSE) {
            outbound.send(ServerMessages.error(ErrorCode.TOO_FAST, "Too many messages; slow down.", true, ""));
        }
        if (verdict == RateLimiter.Verdict.CUT_OFF) {
            close.accept(CloseReason.PROTOCOL);
        }
    }

    private void malformed(Decoded.Malformed malformed, boolean started) {
        metrics.malformed();
        outbound.send(ServerMessages.error(ErrorCode.MALFORMED, malformed.why(), false, malformed.requestId()));
        boolean oneTooMany = malformedMessages.oneMore(clock.instant());
        if (oneTooMany || !started) {
            close.accept(CloseReason.PROTOCOL);
        }
    }

    private void hold(long bytes) {
        underWay += bytes;
        holds.accept(bytes);
    }

    private static long cost(ClientToServerMessage message) {
        return (long) COST * message.getSerializedSize();
    }

    /** As many as it had on the wire; counted exactly only where that matters. */
    private long bytes(String frame) {
        long limit = limits.maxMessageSize().asLongValue();
        return (long) frame.length() * UTF8_LONGEST <= limit
                ? frame.length()
                : frame.getBytes(StandardCharsets.UTF_8).length;
    }
}
