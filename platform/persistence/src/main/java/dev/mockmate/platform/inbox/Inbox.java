package dev.mockmate.platform.inbox;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.event.ReceivedEvent;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.trace.TraceIds;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.platform.transaction.TransientFailures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * How events enter a service: the event's id and its effect are stored in one transaction, so the effect happens once however
 * often the event is delivered.
 *
 * <p>While the surroundings are broken (database away) the record is tried again until they are back, in order; each time it is
 * logged and counted ({@code mockmate.inbox.retries}). What fails for another reason is tried a few times and then fails the
 * record, which sends it to the topic's dead letters.
 *
 * <p>Billing takes events about wallets many at once: {@code open_wallet} in its {@code R__wallet.sql} writes their ids into the
 * same table, and passes over those that stand there.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
    private static final int RETRIES_OF_UNKNOWN_FAILURES = 4;
    private static final String TAKE =
            "insert into inbox (consumer, event_id, received_at) values (:consumer, :id, :now)"
                    + " on conflict do nothing";

    private final Transactions transactions;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final TraceIds traces;
    private final Vertx vertx;

    Inbox(Transactions transactions, Clock clock, MeterRegistry metrics, TraceIds traces, Vertx vertx) {
        this.vertx = vertx;
        this.traces = traces;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Takes one record: skips tombstones, unknown types and events that had their effect already.
     *
     * @param consumer names this reader of the topic; a service that reads a topic twice has two names
     * @param effect what the event does, inside the transaction; an event that does not concern the service does nothing
     */
    public Uni<Void> receive(
            String consumer, ConsumerRecord<String, String> message, Function<Event, Uni<Void>> effect) {
        return receive(consumer, message, event -> true, effect);
    }

    /**
     * The same for a reader whom not all events of the topic concern: one that does not is passed over without a transaction.
     *
     * @param concerns whether an event may have an effect here; must say the same however often it is asked
     */
    public Uni<Void> receive(
            String consumer,
            ConsumerRecord<String, String> message,
            Predicate<Event> concerns,
            Function<Event, Uni<Void>> effect) {
        return Uni.createFrom()
                .item(() -> {
                    traces.begin(EventHeaders.traceParentOf(message));
                    return ReceivedEvent.read(message);
                })
                .map(read -> read.filter(received -> concerns.test(received.event())))
                .chain(read -> read.map(event -> receive(consumer, event, effect))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure(failure -> !(failure instanceof ReceivedEvent.UnreadableRecordException))
                .transform(RedactedException::new)
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "event failed consumer=%s topic=%s partition=%d offset=%d",
                        consumer,
                        message.topic(),
                        message.partition(),
                        message.offset()));
    }

    private Uni<Void> receive(String consumer, ReceivedEvent received, Function<Event, Uni<Void>> effect) {
        Executor context = CallerContext.here(vertx);
        return transactions
                .inTransaction(() -> take(consumer, received.id())
                        .chain(isNew -> isNew ? effect.apply(received.event()) : duplicate(consumer)))
                // A retry begins on a timer's thread; the transaction belongs on the record's context.
                .runSubscriptionOn(context)
                .onFailure(TransientFailures::isTransient)
                .invoke(failure -> waits(consumer, received, failure))
                .onFailure(TransientFailures::isTransient)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely()
                .onFailure(failure -> !TransientFailures.isTransient(failure))
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .atMost(RETRIES_OF_UNKNOWN_FAILURES);
    }

    private void waits(String consumer, ReceivedEvent received, Throwable failure) {
        metrics.counter("mockmate.inbox.retries", "consumer", consumer).increment();
        LOG.warnf(
                "event waits consumer=%s event=%s cause=%s",
                consumer, received.id(), new RedactedException(failure).getMessage());
    }

    private Uni<Boolean> take(String consumer, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("consumer", consumer)
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    private Uni<Void> duplicate(String consumer) {
        metrics.counter("mockmate.inbox.duplicates", "consumer", consumer).increment();
        return Uni.createFrom().voidItem();
    }
}
