package dev.mockmate.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordsByKeyTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final RecordsByKey records = new RecordsByKey(vertx, 3);
    private final Map<String, UniEmitter<? super Void>> working = new ConcurrentHashMap<>();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldWorkOnKeysSideBySideAndOnOneKeysRecordsInOrder() {
        take("a", "a1");
        take("a", "a2");
        take("b", "b1");
        settle();
        assertThat(working).containsOnlyKeys("a1", "b1");

        end("b1");
        assertThat(acknowledged).containsExactly("b1");
        assertThat(working).containsOnlyKeys("a1");
        end("a1");

        assertThat(acknowledged).containsExactly("b1", "a1");
        assertThat(working).containsOnlyKeys("a2");
    }

    @Test
    void shouldWorkOnNoMoreThanItsWorkersAllow() {
        for (String value : List.of("a1", "b1", "c1", "d1")) {
            take(value.substring(0, 1), value);
        }
        assertThat(taken).containsExactly("a1", "b1", "c1", "d1");
        assertThat(working).containsOnlyKeys("a1", "b1", "c1");

        end("c1");

        assertThat(working).containsOnlyKeys("a1", "b1", "d1");
    }

    @Test
    void shouldNotLetOneKeysRecordsHoldTheWorkersOfOthers() {
        for (int number = 1; number <= 20; number++) {
            take("a", "a" + number);
        }
        take("b", "b1");

        assertThat(working).containsOnlyKeys("a1", "b1");
    }

    @Test
    void shouldGoOnWhenWorkCannotBegin() {
        context.runOnContext(ignored -> records.take(message("a", "a1"), record -> {
                    throw new IllegalStateException("poison");
                })
                .subscribe()
                .with(place -> taken.add("a1")));
        settle();
        for (String key : List.of("b", "c", "d")) {
            take(key, key + "1");
        }

        assertThat(acknowledged).containsExactly("a1 failed: poison");
        assertThat(working).containsOnlyKeys("b1", "c1", "d1");
    }

    @Test
    void shouldFailARecordAndGoOnWithItsKey() {
        take("a", "a1");
        take("a", "a2");
        settle();

        working.remove("a1").fail(new IllegalStateException("poison"));
        settle();

        assertThat(acknowledged).containsExactly("a1 failed: poison");
        assertThat(working).containsOnlyKeys("a2");
    }

    @Test
    void shouldTakeRecordsWithoutAKeyInOrder() {
        take(null, "1");
        take(null, "2");
        settle();

        assertThat(working).containsOnlyKeys("1");
    }

    private void take(String key, String value) {
        context.runOnContext(ignored ->
                records.take(message(key, value), this::work).subscribe().with(place -> taken.add(value)));
        settle();
    }

    private Uni<Void> work(ConsumerRecord<String, String> taken) {
        return Uni.createFrom().emitter(emitter -> working.put(taken.value(), emitter));
    }

    private void end(String value) {
        working.remove(value).complete(null);
        settle();
    }

    /** What was begun on the context is done: six tasks went behind it, as what it begins may begin more. */
    private void settle() {
        for (int round = 0; round < 6; round++) {
            CompletableFuture<Void> behind = new CompletableFuture<>();
            context.runOnContext(ignored -> behind.complete(null));
            behind.orTimeout(5, TimeUnit.SECONDS).join();
        }
    }

    private Message<String> message(String key, String value) {
        ConsumerRecord<String, String> consumed = new ConsumerRecord<>("topic", 0, 0, key, value);
        return Message.of(
                value,
                Metadata.of(new IncomingKafkaRecordMetadata<>(consumed, "channel", 0, 0)),
                () -> {
                    acknowledged.add(value);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    acknowledged.add(value + " failed: " + failure.getMessage());
                    return CompletableFuture.completedFuture(null);
                });
    }
}
