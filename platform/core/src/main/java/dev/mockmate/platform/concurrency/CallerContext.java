package dev.mockmate.platform.concurrency;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Does what takes a while on a worker thread, and comes back to the caller's context, as database sessions want it. */
@ApplicationScoped
public class CallerContext {

    private final Vertx vertx;

    CallerContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The result of work that only computes. */
    public <T> Uni<T> compute(Supplier<T> work) {
        return returning(() -> Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    /** The result of something that may end on any thread. */
    public <T> Uni<T> returning(Supplier<Uni<T>> work) {
        return returning(vertx, work);
    }

    /** Runs what it is given on the context this is called on. */
    public Executor here() {
        return here(vertx);
    }

    /** The result of something that may end on any thread, for whoever has Vert.x and no beans. */
    public static <T> Uni<T> returning(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Executor here = here(vertx);
            return work.get().emitOn(here);
        });
    }

    /** The same for whoever has Vert.x and no beans. */
    public static Executor here(Vertx vertx) {
        Context here = vertx.getOrCreateContext();
        return task -> here.runOnContext(ignored -> task.run());
    }

    /** Runs what it is given on a new context: what is done for many callers must not keep the request of one. */
    public static Executor ofNobody(Vertx vertx) {
        Context own = ((VertxInternal) vertx).createEventLoopContext();
        return task -> own.runOnContext(ignored -> task.run());
    }

    /** Goes on after the time has passed, on the context this is asked for on. */
    public static Uni<Void> pause(Vertx vertx, Duration time) {
        return Uni.createFrom().emitter(emitter -> {
            Executor here = here(vertx);
            vertx.setTimer(time.toMillis(), timer -> here.execute(() -> emitter.complete(null)));
        });
    }
}
