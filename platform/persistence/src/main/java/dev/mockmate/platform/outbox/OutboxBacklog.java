package dev.mockmate.platform.outbox;

import dev.mockmate.platform.transaction.Statements;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Measures what waits in the outbox, and forgets what was sent, received or answered long ago. */
@ApplicationScoped
public class OutboxBacklog {
    private static final String WAITING =
            "select count(*) as waiting, min(created_at) as oldest from outbox where sent_at is null";
    private static final Duration INBOX_RETENTION = Duration.ofDays(14);
    private static final Duration KEY_RETENTION = Duration.ofHours(24);

    private final Statements statements;
    private final Clock clock;
    private final OutboxConfig config;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();

    OutboxBacklog(Statements statements, Clock clock, OutboxConfig config, MeterRegistry metrics) {
        this.statements = statements;
        this.clock = clock;
        this.config = config;
        Gauge.builder("mockmate.outbox.backlog", waiting, AtomicLong::get)
                .description("Events stored and not yet sent")
                .register(metrics);
        Gauge.builder("mockmate.outbox.oldest.age", oldestMillis, age -> age.get() / 1000.0)
                .description("Age of the oldest event not yet sent")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "5s", identity = "outbox-backlog")
    Uni<Void> measure() {
        return statements
                .run(WAITING)
                .map(rows -> rows.iterator().next())
                .invoke(this::remember)
                .replaceWithVoid();
    }

    /** Inbox rows outlive every Kafka retention, so that a late replay still finds them. */
    @Scheduled(every = "1h", delayed = "1m", identity = "outbox-purge")
    Uni<Void> purge() {
        return statements
                .run("delete from outbox where sent_at < $1", Tuple.of(before(config.retention())))
                .chain(() ->
                        statements.run("delete from inbox where received_at < $1", Tuple.of(before(INBOX_RETENTION))))
                .chain(() -> statements.run(
                        "delete from idempotency_key where created_at < $1", Tuple.of(before(KEY_RETENTION))))
                .replaceWithVoid();
    }

    private void remember(Row row) {
        waiting.set(row.getLong("waiting"));
        OffsetDateTime oldest = row.getOffsetDateTime("oldest");
        oldestMillis.set(
                oldest == null
                        ? 0
                        : Math.max(
                                0,
                                Duration.between(oldest.toInstant(), clock.instant())
                                        .toMillis()));
    }

    private OffsetDateTime before(Duration retention) {
        return OffsetDateTime.ofInstant(clock.instant().minus(retention), ZoneOffset.UTC);
    }
}
