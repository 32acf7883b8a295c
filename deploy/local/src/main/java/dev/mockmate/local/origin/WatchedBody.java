package dev.mockmate.local.origin;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/**
 * A request's body that knows how fast it comes. Only time in which bytes are waited for counts: a part that reads slowly is
 * not its client's fault.
 */
final class WatchedBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final OriginLimits limits;
    private Handler<Throwable> failure;
    private boolean waitedFor;
    private boolean failed;
    private long received;
    private long quietMillis;
    private long waitedMillis;

    WatchedBody(HttpServerRequest request, OriginLimits limits) {
        this.request = request;
        this.limits = limits;
    }

    /** Bytes that came so far. */
    long received() {
        return received;
    }

    /** Whether it was ended for being too slow. */
    boolean isTooSlow() {
        return failed;
    }

    /** Counts the time since the last tick, and ends a body that is too slow. */
    void tick(long millis) {
        if (!waitedFor || failed || request.isEnded()) {
            return;
        }
        quietMillis += millis;
        waitedMillis += millis;
        boolean slow = waitedMillis > limits.bodyGrace().toMillis()
                && received * 1_000 < waitedMillis * limits.bodyBytesPerSecond();
        if ((slow || quietMillis > limits.bodyQuiet().toMillis()) && failure != null) {
            failed = true;
            failure.handle(new SlowBodyException());
        }
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        if (handler == null) {
            request.handler(null);
            return this;
        }
        request.handler(bytes -> {
            received += bytes.length();
            quietMillis = 0;
            handler.handle(bytes);
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        waitedFor = false;
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        waitedFor = true;
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        waitedFor = true;
        request.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failure = handler;
        request.exceptionHandler(handler == null ? gone -> {} : handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }
}
