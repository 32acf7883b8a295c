package dev.mockmate.platform;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.inbox.Inbox;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.transaction.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The smallest service there can be: counts what it receives, publishes what it is told to. */
@ApplicationScoped
public class CounterService {
    private final Transactions transactions;
    private final Outbox outbox;
    private final Inbox inbox;

    CounterService(Transactions transactions, Outbox outbox, Inbox inbox) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @Incoming("test-events")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        return inbox.receive("counter", message, this::count);
    }

    /** Publishes {@code count} numbered events of one key in one transaction. */
    public Uni<Void> publish(UUID key, int from, int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(new InterviewEvent.Prepared(key, key, key, from + i, Instant.EPOCH));
        }
        return transactions.inTransaction(() -> lock(key).chain(() -> outbox.publish(events)));
    }

    /** Publishes the same one by one, with changes of its own in between. */
    public Uni<Void> publishEach(UUID key, int count) {
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return transactions.inTransaction(() -> InOrder.each(
                numbers, number -> outbox.publish(new InterviewEvent.Prepared(key, key, key, number, Instant.EPOCH))
                        .chain(() -> lock(key))));
    }

    /** Publishes and then fails. */
    public Uni<Void> publishAndFail(UUID key) {
        return transactions.inTransaction(
                () -> outbox.publish(new InterviewEvent.Prepared(key, key, key, 1, Instant.EPOCH))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("on purpose"))));
    }

    /** Counts, takes its time, and counts once more in a use case of its own that joins. */
    public Uni<Void> countSlowly(UUID key, Duration time) {
        return transactions.inTransaction(
                () -> add(key).chain(() -> sleep(time)).chain(() -> transactions.inTransaction(() -> add(key))));
    }

    /** Counts, takes its time and fails. */
    public Uni<Void> countAndFail(UUID key, Duration time) {
        return transactions.inTransaction(() -> add(key).chain(() -> sleep(time))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("on purpose"))));
    }

    /** Counts and then waits for what never comes. */
    public Uni<Void> countAndHang(UUID key) {
        return transactions.inTransaction(
                () -> add(key).chain(() -> Uni.createFrom().nothing()));
    }

    private Uni<Void> sleep(Duration time) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select 1 from pg_sleep(:seconds)", Integer.class)
                        .setParameter("seconds", time.toMillis() / 1000.0)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private Uni<Void> count(Event event) {
        return add(event.key());
    }

    private static Uni<Void> add(UUID key) {
        return execute(
                "insert into counter (key, value) values (?1, 1)"
                        + " on conflict (key) do update set value = counter.value + 1",
                key);
    }

    private Uni<Void> lock(UUID key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                        .setParameter("key", key.getLeastSignificantBits())
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    private static Uni<Void> execute(String sql, UUID key) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(sql).setParameter(1, key).executeUpdate())
                .replaceWithVoid();
    }
}
