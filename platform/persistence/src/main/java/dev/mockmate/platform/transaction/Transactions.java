package dev.mockmate.platform.transaction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs a use case in one database transaction and wakes the outbox relay, its {@link CommitListener}, once it has committed. One
 * transaction is one straight chain: no parallel branches, no HTTP or model call inside.
 */
@ApplicationScoped
public class Transactions {
    private final CommitListener listener;
    private final Vertx vertx;
    private final Duration limit;

    Transactions(CommitListener listener, DatabaseLimits limits, Vertx vertx) {
        this.listener = listener;
        this.vertx = vertx;
        this.limit = limits.transactionLimit();
    }

    /**
     * Commits when {@code work} succeeds, rolls back when it fails. Inside another transaction it joins that one. Once begun it
     * ends one of these two ways, also when the caller has gone away or the work never ends, and gives its connection back.
     */
    public <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> isRunning() ? work.get() : begin(work));
    }

    /** Reads: in the session of the running transaction, else in one of its own, which closes as surely as a transaction ends. */
    <T> Uni<T> inSession(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> isRunning()
                        ? work.get()
                        : Uncancellable.run(vertx, () -> Panache.withSession(() -> Uncancellable.within(limit, work))));
    }

    private <T> Uni<T> begin(Supplier<Uni<T>> work) {
        return Uncancellable.run(vertx, () -> {
            Set<Integer> shards = new HashSet<>();
            ContextLocals.put(Uncancellable.RUNNING, shards);
            return Panache.withTransaction(() -> Uncancellable.within(limit, work)
                            .onTermination()
                            .invoke(() -> ContextLocals.remove(Uncancellable.RUNNING)))
                    .onTermination()
                    .invoke(() -> {
                        ReservedConnections.leave();
                        listener.ended(shards);
                    });
        });
    }

    /** Notes that the running transaction wrote an outbox row, so that the relay is woken for it after the commit. */
    public static void wroteTo(int shard) {
        ContextLocals.<Set<Integer>>get(Uncancellable.RUNNING)
                .orElseThrow(() -> new IllegalStateException("events are published inside Transactions.inTransaction"))
                .add(shard);
    }

    private static boolean isRunning() {
        return ContextLocals.get(Uncancellable.RUNNING).isPresent();
    }
}
