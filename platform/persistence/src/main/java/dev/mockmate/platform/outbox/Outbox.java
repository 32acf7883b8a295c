package dev.mockmate.platform.outbox;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.contracts.event.EventTypes;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.transaction.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Where use cases leave their events: stored in the running transaction, sent after it has committed. Events of one key keep
 * the order in which they were published, provided the use case holds the lock of that key's aggregate
 * ({@code select … for update}) when it publishes.
 */
@ApplicationScoped
public class Outbox {
    /** Parts of the table that are relayed independently of each other; a key always falls into the same one. */
    static final int SHARDS = 8;

    private static final String FORGET = "delete from outbox where sent_at is not null and key = any(:keys)";

    private final Clock clock;
    private final Ids ids;

    Outbox(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Stores the events in the given order. Must run inside {@link Transactions#inTransaction}. */
    public Uni<Void> publish(List<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<OutboxRow> rows = events.stream().map(this::row).toList();
        rows.forEach(row -> Transactions.wroteTo(row.shard));
        return Panache.getSession().chain(session -> session.persistAll(rows.toArray()));
    }

    /** Stores one event. Must run inside {@link Transactions#inTransaction}. */
    public Uni<Void> publish(Event event) {
        return publish(List.of(event));
    }

    /**
     * Forgets what was sent under these keys. What still waits must go out first and is forgotten with everybody's, {@link
     * OutboxConfig#retention} after it was sent.
     */
    public Uni<Void> forget(Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("keys", keys.toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    static short shardOf(UUID key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    private OutboxRow row(Event event) {
        OutboxRow row = new OutboxRow();
        row.id = ids.next();
        row.shard = shardOf(event.key());
        row.topic = event.topic();
        row.key = event.key();
        row.type = EventTypes.typeOf(event);
        row.data = EventJson.write(event);
        row.traceparent = EventHeaders.currentTraceParent().orElse(null);
        row.createdAt = clock.instant();
        return row;
    }
}
