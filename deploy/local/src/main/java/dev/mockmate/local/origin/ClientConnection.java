package dev.mockmate.local.origin;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.BooleanSupplier;

/**
 * One client's connection, and how long it may go on with what it does.
 *
 * <pre>
 * HEAD --request--> EXCHANGE --answered, body read--> HEAD
 *                      |  \--answered, body not read--> DRAIN --body read--> HEAD
 *                      \--101--> EXCHANGE to its end
 * </pre>
 *
 * All of it happens on the origin's one event loop.
 */
final class ClientConnection {

    /** What a connection is busy with. */
    interface Exchange {

        /** Called every few hundred milliseconds. */
        void tick(long millis);

        /** Bytes of the answer so far; a client that reads makes it grow. */
        long written();

        /** The client is gone for good: lets go of everything held for it. */
        void clientGone();
    }

    private enum Phase {
        HEAD,
        EXCHANGE,
        DRAIN
    }

    private final String address;
    private final OriginLimits limits;
    private final Channel channel;
    private Phase phase = Phase.HEAD;
    private long phaseMillis;
    private long mostMillis;
    private BooleanSupplier bodyRead = () -> true;
    private Exchange exchange;
    private Runnable whenClosed = () -> {};
    private boolean gone;
    private long written;
    private long unreadMillis;

    ClientConnection(HttpConnection connection, String address, OriginLimits limits) {
        this.address = address;
        this.limits = limits;
        this.channel = ((ConnectionBase) connection).channel();
        this.mostMillis = limits.head().toMillis();
        channel.pipeline().addBefore("handler", "pipelining", new PipeliningLimit(limits.pipelined()));
    }

    String address() {
        return address;
    }

    boolean isGone() {
        return gone;
    }

    /** What is done once when the connection is closed, after everything held for it was let go. */
    void whenClosed(Runnable action) {
        whenClosed = action;
    }

    void begin(Exchange next) {
        phase = Phase.EXCHANGE;
        exchange = next;
        written = 0;
        unreadMillis = 0;
    }

    /**
     * The answer is written, or never will be.
     *
     * @param of what it answers, null for the origin's own answers; the next request may have begun already
     * @param whole whether all of the request has come
     */
    void answered(Exchange of, BooleanSupplier whole) {
        if (exchange == of) {
            exchange = null;
            bodyRead = whole;
            await(whole.getAsBoolean() ? Phase.HEAD : Phase.DRAIN);
        }
    }

    private void await(Phase next) {
        phase = next;
        phaseMillis = 0;
        mostMillis = (next == Phase.HEAD ? limits.keepAlive() : limits.drain()).toMillis();
    }

    void tick(long millis) {
        if (phase == Phase.EXCHANGE) {
            exchange.tick(millis);
            if (exchange != null) {
                tickUnread(millis);
            }
            return;
        }
        if (phase == Phase.DRAIN && bodyRead.getAsBoolean()) {
            await(Phase.HEAD);
        }
        phaseMillis += millis;
        if (phaseMillis > mostMillis) {
            cut();
        }
    }

    private void tickUnread(long millis) {
        boolean read = channel.isWritable() || exchange.written() != written;
        written = exchange.written();
        unreadMillis = read ? 0 : unreadMillis + millis;
        if (unreadMillis > limits.unread().toMillis()) {
            cut();
        }
    }

    /** Ends the connection at once, with whatever waits to be written. */
    void cut() {
        // Vert.x closes a connection only after everything queued is written, which a client that reads nothing
        // prevents. A
        // close that begins below its handler does not wait.
        ChannelHandlerContext below = channel.pipeline().context(PipeliningLimit.class);
        if (below != null) {
            below.close();
        }
    }

    /** The connection is closed, whoever closed it. */
    void closed() {
        if (gone) {
            return;
        }
        gone = true;
        if (exchange != null) {
            exchange.clientGone();
            exchange = null;
        }
        phase = Phase.HEAD;
        whenClosed.run();
    }
}
