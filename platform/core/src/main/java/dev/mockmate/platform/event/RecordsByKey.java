package dev.mockmate.platform.event;

import dev.mockmate.platform.concurrency.Bulkhead;
import dev.mockmate.platform.concurrency.CallerContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Works on the records of one channel side by side, on those of one key one after the other, as they came. One consumer is enough
 * then: several of a channel cost the broker as many fetches, and would keep only partitions apart, not keys.
 *
 * <pre>
 *   take ─▶ a place free? ─▶ nobody works on the key ─▶ a worker free ─▶ work ─▶ ack, or nack when it failed ─▶ the key's next
 *             └─ no: the channel waits    └─ else: behind it
 * </pre>
 *
 * A record is acknowledged when its work is done; what a process leaves undone is delivered again. For methods with
 * {@code @Acknowledgment(MANUAL)}, which get the next record when {@link #take} completes.
 */
public final class RecordsByKey {
    /** Records taken and not done: beyond it the channel waits. */
    private static final int MOST_TAKEN = 256;

    private final Bulkhead places = new Bulkhead(MOST_TAKEN);
    private final Bulkhead workers;
    private final Vertx vertx;
    /** What waits behind a key's record that is worked on. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    /** @param atOnce records worked on at the same time; those that wait for their key are none of them */
    public RecordsByKey(Vertx vertx, int atOnce) {
        this.vertx = vertx;
        this.workers = new Bulkhead(atOnce);
    }

    /**
     * Takes a record in.
     *
     * @param work what it does; runs on the record's own context; a failure fails the record
     * @return completes when the record has its place, not when it is done
     */
    public Uni<Void> take(Message<String> message, Function<ConsumerRecord<String, String>, Uni<Void>> work) {
        Executor context = CallerContext.here(vertx);
        ConsumerRecord<String, String> taken = recordOf(message);
        String key = Objects.requireNonNullElse(taken.key(), "");
        Runnable turn = () -> context.execute(() -> begin(message, taken, key, work));
        return places.enter().emitOn(context).invoke(() -> inTurn(key, turn));
    }

    private void begin(
            Message<String> message,
            ConsumerRecord<String, String> taken,
            String key,
            Function<ConsumerRecord<String, String>, Uni<Void>> work) {
        Executor context = CallerContext.here(vertx);
        workers.enter()
                .emitOn(context)
                .chain(() -> Uni.createFrom()
                        .deferred(() -> work.apply(taken))
                        .onTermination()
                        .invoke(workers::leave))
                .onTermination()
                .invoke(() -> end(key))
                .subscribe()
                .with(done -> message.ack(), message::nack);
    }

    private void inTurn(String key, Runnable work) {
        if (isFree(key, work)) {
            work.run();
        }
    }

    private synchronized boolean isFree(String key, Runnable work) {
        Queue<Runnable> behind = waiting.get(key);
        if (behind == null) {
            waiting.put(key, new ArrayDeque<>(0));
            return true;
        }
        behind.add(work);
        return false;
    }

    private void end(String key) {
        places.leave();
        Runnable next = next(key);
        if (next != null) {
            next.run();
        }
    }

    private synchronized Runnable next(String key) {
        Runnable next = waiting.get(key).poll();
        if (next == null) {
            waiting.remove(key);
        }
        return next;
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, String> recordOf(Message<String> message) {
        return (ConsumerRecord<String, String>) message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }
}
