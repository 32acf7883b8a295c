package dev.mockmate.platform.transaction;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hibernate.reactive.context.Context.Key;
import org.jboss.logging.Logger;

/**
 * Work that ends by itself, whoever stops waiting for it. A client that hangs up, a time limit and a stop cancel the whole chain
 * they wait for; a transaction cut in its middle that way would neither commit nor roll back and would keep its connection for
 * good. Here the cancellation ends at the door: it only means that nobody gets the answer.
 */
final class Uncancellable {
    private static final Logger LOG = Logger.getLogger(Uncancellable.class);

    /** What marks a context in which a transaction runs. */
    static final String RUNNING = "mockmate.transaction.written-shards";

    private Uncancellable() {}

    /**
     * Runs {@code work} on a Vert.x context of its own, which begins with what the caller's context knows (the request, the
     * trace; no session or transaction), and answers on the caller's context. What the work puts there is never seen by anybody who goes on with the
     * caller's context after having stopped waiting. A caller without a context is answered on the new one.
     */
    static <T> Uni<T> run(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            ContextInternal caller = ContextInternal.current();
            ContextInternal own = caller == null ? newContext(vertx) : ownContext(caller);
            VertxContextSafetyToggle.setContextSafe(own, true);
            Waiting<T> waiting = new Waiting<>(caller == null ? own : caller, emitter);
            own.emit(null, ignored -> Uni.createFrom()
                    .deferred(() -> work.get())
                    .subscribe()
                    .with(waiting::item, waiting::failure));
        });
    }

    /** {@code work}, given up with a {@link TimeoutException} when it has not ended after {@code limit}. */
    static <T> Uni<T> within(Duration limit, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            ContextInternal own = ContextInternal.current();
            Cancellable running =
                    Uni.createFrom().deferred(() -> work.get()).subscribe().with(emitter::complete, emitter::fail);
            long timer = own.setTimer(
                    limit.toMillis(),
                    late -> own.emit(null, ignored -> {
                        running.cancel();
                        emitter.fail(new TimeoutException());
                    }));
            emitter.onTermination(() -> own.owner().cancelTimer(timer));
        });
    }

    private static ContextInternal newContext(Vertx vertx) {
        return ((ContextInternal) vertx.getOrCreateContext()).duplicate();
    }

    private static ContextInternal ownContext(ContextInternal caller) {
        ContextInternal own = caller.duplicate();
        if (caller.isDuplicate()) {
            caller.localContextData().forEach((key, value) -> {
                if (!(key instanceof Key) && !key.equals(RUNNING)) {
                    own.localContextData().put(key, value);
                }
            });
        }
        return own;
    }

    /** Whoever waits for the work, or did. */
    private record Waiting<T>(ContextInternal context, UniEmitter<? super T> emitter) {

        void item(T item) {
            context.emit(item, emitter::complete);
        }

        void failure(Throwable failure) {
            LOG.debugf("database work failed cause=%s", failure);
            context.emit(failure, emitter::fail);
        }
    }
}
