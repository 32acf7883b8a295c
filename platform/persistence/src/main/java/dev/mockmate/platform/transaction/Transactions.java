package dev.mockmate.platform.transaction;

import dev.mockmate.platform.concurrency.InOrder;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            Running running = new Running();
            ContextLocals.put(Uncancellable.RUNNING, running);
            return Panache.withTransaction(
                            () -> Uncancellable.within(limit, () -> work.get().call(running::finish))
                                    .onTermination()
                                    .invoke(() -> ContextLocals.remove(Uncancellable.RUNNING)))
                    .onTermination()
                    .invoke(() -> {
                        ReservedConnections.leave();
                        listener.ended(running.shards);
                    });
        });
    }

    /** Notes that the running transaction wrote an outbox row, so that the relay is woken for it after the commit. */
    public static void wroteTo(int shard) {
        running().shards.add(shard);
    }

    /**
     * What the running transaction does once when all its work has succeeded: the one of this kind that was asked for first, else a
     * new one. Entities may be written after it, with the commit; when that fails it is undone as well.
     *
     * @throws IllegalStateException when the last steps have begun: whoever asks then runs beside the transaction's work
     */
    public static <L extends LastStep> L lastStep(Class<L> kind, Supplier<L> begin) {
        Running running = running();
        if (running.finishing) {
            throw new IllegalStateException("the transaction's work is over");
        }
        return kind.cast(running.lastSteps.computeIfAbsent(kind, none -> begin.get()));
    }

    private static Running running() {
        return ContextLocals.<Running>get(Uncancellable.RUNNING)
                .orElseThrow(() -> new IllegalStateException("events are published inside Transactions.inTransaction"));
    }

    private static boolean isRunning() {
        return ContextLocals.get(Uncancellable.RUNNING).isPresent();
    }

    /** What is known of a transaction while it runs. */
    private static final class Running {
        private final Set<Integer> shards = new HashSet<>();
        private final Map<Class<?>, LastStep> lastSteps = new HashMap<>();
        private boolean finishing;

        private Uni<Void> finish() {
            finishing = true;
            return InOrder.each(List.copyOf(lastSteps.values()), LastStep::run);
        }
    }
}
