package dev.mockmate.platform.outbox;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.contracts.event.EventTypes;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.transaction.LastStep;
import dev.mockmate.platform.transaction.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Where use cases leave their events: stored in the running transaction, sent after it has committed. Events of one key keep
 * the order in which they were published, provided the use case holds the lock of that key's aggregate
 * ({@code select … for update}) when it publishes.
 */
@ApplicationScoped
public class Outbox {
    /** Parts of the table that are relayed independently of each other; a key always falls into the same one. */
    static final int SHARDS = 8;

    private static final String INSERT = """
            insert into outbox (id, shard, topic, key, type, data, traceparent, created_at)
            select e.id, e.shard, e.topic, e.key, e.type, e.data, nullif(e.traceparent, ''), cast(e.created_at as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:shards as integer[]), cast(:topics as text[]), cast(:keys as uuid[]),
                    cast(:types as text[]), cast(:data as text[]), cast(:traces as text[]), cast(:times as text[]))
                with ordinality as e (id, shard, topic, key, type, data, traceparent, created_at, place)
            order by e.place
            """;

    private static final String FORGET = "delete from outbox where sent_at is not null and key = any(:keys)";

    private final Clock clock;
    private final Ids ids;

    Outbox(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Stores the events in the given order, behind those that the transaction published before, and with them in one statement at
     * its end. Must run inside {@link Transactions#inTransaction}.
     */
    public Uni<Void> publish(List<? extends Event> events) {
        return Uni.createFrom().item(() -> {
            events.forEach(event -> {
                OutboxRow row = row(event);
                Transactions.wroteTo(row.shard);
                Transactions.lastStep(Insert.class, Insert::new).rows.add(row);
            });
            return null;
        });
    }

    /** Stores one event, as {@link #publish(List)} does. */
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

    /** All events of a transaction. */
    private static final class Insert implements LastStep {
        private final List<OutboxRow> rows = new ArrayList<>();

        @Override
        public Uni<Void> run() {
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(INSERT)
                            .setParameter("ids", each(UUID[]::new, row -> row.id))
                            .setParameter("shards", each(Integer[]::new, row -> (int) row.shard))
                            .setParameter("topics", each(String[]::new, row -> row.topic))
                            .setParameter("keys", each(UUID[]::new, row -> row.key))
                            .setParameter("types", each(String[]::new, row -> row.type))
                            .setParameter("data", each(String[]::new, row -> row.data))
                            .setParameter(
                                    "traces",
                                    each(String[]::new, row -> row.traceparent == null ? "" : row.traceparent))
                            .setParameter("times", each(String[]::new, row -> row.createdAt.toString()))
                            .executeUpdate())
                    .replaceWithVoid();
        }

        private <T> T[] each(IntFunction<T[]> array, Function<OutboxRow, T> part) {
            return rows.stream().map(part).toArray(array);
        }
    }
}
