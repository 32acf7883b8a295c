package dev.mockmate.platform.transaction;

import dev.mockmate.platform.outbox.OutboxRelay;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs a use case in one database transaction and wakes the outbox relay once it has committed. One transaction is one straight
 * chain: no parallel branches, no HTTP or model call inside.
 */
@ApplicationScoped
public class Transactions {
    private static final String WRITTEN_SHARDS = "mockmate.outbox.written-shards";

    private final OutboxRelay relay;

    Transactions(OutboxRelay relay) {
        this.relay = relay;
    }

    /** Commits when {@code work} succeeds, rolls back when it fails. Inside another transaction it joins that one. */
    public <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> isRunning() ? work.get() : begin(work));
    }

    private <T> Uni<T> begin(Supplier<Uni<T>> work) {
        Set<Integer> shards = new HashSet<>();
        ContextLocals.put(WRITTEN_SHARDS, shards);
        return Panache.withTransaction(work)
                .onTermination()
                .invoke(() -> ContextLocals.remove(WRITTEN_SHARDS))
                .invoke(() -> relay.wake(shards));
    }

    /** Notes that the running transaction wrote an outbox row, so that the relay is woken for it after the commit. */
    public static void wroteTo(int shard) {
        ContextLocals.<Set<Integer>>get(WRITTEN_SHARDS)
                .orElseThrow(() -> new IllegalStateException("events are published inside Transactions.inTransaction"))
                .add(shard);
    }

    private static boolean isRunning() {
        return ContextLocals.get(WRITTEN_SHARDS).isPresent();
    }
}
