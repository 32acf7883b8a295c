package dev.mockmate.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Begins use cases as requests do, each on a context of its own, and looks at what they leave behind. */
@ApplicationScoped
class DatabaseCalls {
    private static final String OPEN_TRANSACTIONS = "select count(*) from pg_stat_activity"
            + " where usename = current_user and pid <> pg_backend_pid() and state like 'idle in transaction%'";
    private static final int MOST_TRIES = 20;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final MeterRegistry metrics;
    private final Vertx vertx;

    DatabaseCalls(MeterRegistry metrics, Vertx vertx) {
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /** Begins work and stops waiting for it after a while. */
    void cutAfter(int millis, Supplier<Uni<Void>> work) {
        Cancellable running = beginToCut(work);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        running.cancel();
    }

    /** Begins work; who waits for it may stop to. */
    Cancellable beginToCut(Supplier<? extends Uni<?>> work) {
        CompletableFuture<Cancellable> call = new CompletableFuture<>();
        onContext(() -> call.complete(work.get().subscribe().with(done -> {}, failed -> {})));
        return call.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Begins work. */
    <T> CompletableFuture<T> begin(Supplier<Uni<T>> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        onContext(() -> work.get().subscribe().with(answer::complete, answer::completeExceptionally));
        return answer.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does work; again when it was refused because the machine was busy, for then nothing of it is done. */
    <T> T await(Supplier<Uni<T>> work) {
        for (int tries = 1; ; tries++) {
            try {
                return begin(work).join();
            } catch (CompletionException failed) {
                if (tries == MOST_TRIES || !TransientFailures.isTransient(failed.getCause())) {
                    throw failed;
                }
            }
        }
    }

    /** The failure of work that was begun. */
    static Throwable failure(CompletableFuture<?> call) {
        try {
            call.join();
            throw new AssertionError("succeeded");
        } catch (CompletionException failed) {
            return failed.getCause();
        }
    }

    /** Waits until no connection is in use and no transaction open. */
    void allConnectionsAreFree() {
        Probe.eventually(() -> {
            assertThat(metrics.find("sql.pool.active").gauges())
                    .isNotEmpty()
                    .allSatisfy(pool -> assertThat(pool.value()).isZero());
            assertThat(Database.number(OPEN_TRANSACTIONS)).isZero();
        });
    }

    private void onContext(Runnable task) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> task.run());
    }
}
