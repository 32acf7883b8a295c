package dev.mockmate.gateway.live;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/**
 * One connection's event loop. Every task gets a context of its own, so that what calls to the outside keep in theirs (a trace, a
 * deadline) does not leak into the next one. Any thread may hand it tasks; they run in the order they came.
 */
final class Loop implements Executor {
    private final Context context;

    private Loop(Context context) {
        this.context = context;
    }

    /** The loop this is called on. */
    static Loop here() {
        return new Loop(Vertx.currentContext());
    }

    @Override
    public void execute(Runnable task) {
        VertxContext.createNewDuplicatedContext(context).runOnContext(v -> task.run());
    }

    /** Runs a task once after a time; it is given the timer's id, which is also the answer. */
    long after(Duration time, LongConsumer task) {
        return context.owner().setTimer(Math.max(1, time.toMillis()), id -> execute(() -> task.accept(id)));
    }

    /** Forgets a timer. */
    void forget(long timer) {
        context.owner().cancelTimer(timer);
    }
}
