package dev.mockmate.platform.outbox;

import dev.mockmate.platform.transaction.CommitListener;
import dev.mockmate.platform.transaction.Statements;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Sends stored events to Kafka. Any number of replicas may relay: a shard is worked on under a transaction-level advisory lock,
 * oldest row first, each key's events of a topic in order. Sent at least once; the receivers' inbox makes that exactly once.
 *
 * <pre>
 *   commit ──wake──► dirty shard ──► lock, read ─► send (acks=all) ─► mark sent, commit ──┐
 *   poll (rows nobody woke us for) ──►  ▲ ▲      │                                           │
 *                                       │ └─ held by another replica: again in a moment      │
 *                                       └────────────── until the shard is empty ────────────┘
 * </pre>
 *
 * The other replica may have read before our commit, so a held shard is tried again soon; the poll is left for the rows of
 * processes that died, and can be slow.
 */
@ApplicationScoped
public class OutboxRelay implements CommitListener {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LOCK_CLASS = 0x0b0b;
    // A mark lost in a crash only means that an event is sent again: its commit need not wait for the disk.
    // While Kafka is waited for, the transaction does nothing: it may for longer than those of requests.
    private static final String LOCK = "select pg_try_advisory_xact_lock($1, $2) as locked,"
            + " set_config('synchronous_commit', 'off', true),"
            + " set_config('idle_in_transaction_session_timeout', '120s', true)";
    private static final String READ = "select id, topic, key, type, data, traceparent, created_at from outbox"
            + " where shard = $1 and sent_at is null order by seq limit $2";
    private static final String MARK = "update outbox set sent_at = $2 where id = any($1)";
    private static final String WAITING_SHARDS = "select distinct shard from outbox where sent_at is null";

    private final Statements statements;
    private final EventSender sender;
    private final OutboxConfig config;
    private final Clock clock;
    private final Timer latency;
    private final Vertx vertx;

    private final Shards shards;
    private final AtomicBoolean polling = new AtomicBoolean();
    private volatile boolean open;
    private long pollTimer;

    OutboxRelay(
            Statements statements,
            EventSender sender,
            OutboxConfig config,
            Clock clock,
            MeterRegistry metrics,
            Vertx vertx) {
        this.statements = statements;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        this.shards = new Shards(Outbox.SHARDS, config.concurrency());
        this.latency = Timer.builder("mockmate.outbox.latency")
                .description("Time from an event's publication to its acknowledgement by Kafka")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        open = config.enabled();
        if (open) {
            pollTimer = vertx.setPeriodic(config.pollInterval().toMillis(), timer -> poll());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        open = false;
        vertx.cancelTimer(pollTimer);
    }

    /** Returns at once. */
    @Override
    public void ended(Set<Integer> written) {
        wake(written);
    }

    /** These shards have new rows. */
    private void wake(Collection<Integer> written) {
        shards.wake(written);
        work();
    }

    private void poll() {
        if (!polling.compareAndSet(false, true)) {
            return;
        }
        statements
                .run(WAITING_SHARDS)
                .onTermination()
                .invoke(() -> polling.set(false))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> (int) row.getShort(0))
                        .toList())
                .subscribe()
                .with(this::wake, failure -> LOG.debugf(failure, "outbox poll failed"));
    }

    private void work() {
        for (int shard = take(); shard != Shards.NONE; shard = take()) {
            int taken = shard;
            relay(taken).subscribe().with(round -> ended(taken, round), failure -> {
                LOG.warnf("outbox relay failed shard=%d cause=%s", taken, failure);
                vertx.setTimer(config.retryAfter().toMillis(), timer -> release(taken, true));
            });
        }
    }

    private int take() {
        return open ? shards.take() : Shards.NONE;
    }

    private void ended(int shard, Round round) {
        switch (round) {
            case HELD -> releaseHeld(shard);
            case FAILED -> {
                vertx.setTimer(config.retryAfter().toMillis(), timer -> wake(List.of(shard)));
                release(shard, false);
            }
            case FULL -> release(shard, true);
            case DONE -> release(shard, false);
        }
    }

    private void releaseHeld(int shard) {
        shards.releaseHeld(shard)
                .ifPresent(millis -> vertx.setTimer(millis, timer -> {
                    shards.tryHeld(shard);
                    work();
                }));
        work();
    }

    private void release(int shard, boolean again) {
        shards.release(shard, again);
        work();
    }

    /**
     * Relays one batch. Lock and rows are asked for in one flight: the rows are those of after the lock, since each statement sees
     * what was committed before it, and are left alone where the lock is another's.
     */
    private Uni<Round> relay(int shard) {
        return statements
                .inTwoFlights(
                        connection -> lockAndRead(connection, shard),
                        batch -> batch.isPresent()
                                ? send(batch.get()).map(sent -> Relayed.of(batch.get(), sent, config.batchSize()))
                                : Uni.createFrom().item(Relayed.HELD),
                        (connection, relayed) -> mark(connection, relayed.sent()))
                .map(Relayed::round)
                .invoke(round -> {
                    if (round == Round.FAILED) {
                        LOG.warnf("events wait for Kafka shard=%d", shard);
                    }
                });
    }

    /** Empty when another replica works on the shard. */
    private Uni<Optional<List<Waiting>>> lockAndRead(SqlConnection connection, int shard) {
        return Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(LOCK).execute(Tuple.of(LOCK_CLASS, shard)),
                        connection.preparedQuery(READ).execute(Tuple.of((short) shard, config.batchSize())))
                .with((lock, rows) ->
                        lock.iterator().next().getBoolean("locked") ? Optional.of(read(rows)) : Optional.empty());
    }

    /** Sends each key's events of a topic in order and everything else side by side: nobody reads two topics in one order. */
    private Uni<List<Waiting>> send(List<Waiting> batch) {
        Map<KeyOfTopic, List<Waiting>> inOrder = new LinkedHashMap<>();
        batch.forEach(
                event -> inOrder.computeIfAbsent(new KeyOfTopic(event.topic(), event.key()), key -> new ArrayList<>())
                        .add(event));
        return Multi.createFrom()
                .iterable(inOrder.values())
                .onItem()
                .transformToUni(events -> sender.send(events).map(count -> events.subList(0, count)))
                .merge(Math.max(1, inOrder.size()))
                .onItem()
                .<Waiting>disjoint()
                .collect()
                .asList();
    }

    private Uni<Void> mark(SqlConnection connection, List<Waiting> sent) {
        if (sent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        sent.forEach(event -> latency.record(nonNegative(Duration.between(event.createdAt(), now.toInstant()))));
        UUID[] ids = sent.stream().map(Waiting::id).toArray(UUID[]::new);
        return connection.preparedQuery(MARK).execute(Tuple.of(ids, now)).replaceWithVoid();
    }

    private static Duration nonNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static List<Waiting> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Waiting(
                        row.getUUID("id"),
                        row.getString("topic"),
                        row.getUUID("key"),
                        row.getString("type"),
                        row.getString("data"),
                        row.getString("traceparent"),
                        row.getOffsetDateTime("created_at").toInstant()))
                .toList();
    }

    /** Within which events keep their order. */
    private record KeyOfTopic(String topic, UUID key) {}

    /** What came of a look at a shard. */
    private enum Round {
        /** It may hold more. */
        FULL,
        /** It is empty. */
        DONE,
        /** Kafka did not acknowledge all that was sent. */
        FAILED,
        /** Another replica works on it. */
        HELD
    }

    /** What came of a look, and what has to be marked: what was sent is, also when other rows were not. */
    private record Relayed(Round round, List<Waiting> sent) {
        static final Relayed HELD = new Relayed(Round.HELD, List.of());

        static Relayed of(List<Waiting> batch, List<Waiting> sent, int full) {
            Round round = sent.size() < batch.size() ? Round.FAILED : batch.size() == full ? Round.FULL : Round.DONE;
            return new Relayed(round, sent);
        }
    }

    /** A stored event that is not marked as sent. */
    record Waiting(
            UUID id,
            String topic,
            UUID key,
            String type,
            String data,
            String traceParent,
            java.time.Instant createdAt) {}
}
