package dev.mockmate.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID KEY = UUID.fromString("6f1c7ad4-3d44-4b7e-9c62-2d6c0c0a5d11");

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<MockProducer<String, String>> made = new LinkedBlockingQueue<>();
    private RuntimeException refusal;
    private final EventSender sender = new EventSender(vertx, "test", this::producer);

    @AfterEach
    void stop() throws InterruptedException {
        sender.close();
        vertx.close();
    }

    @Test
    void shouldHandAllOverBeforeTheFirstIsAcknowledged() throws Exception {
        CompletableFuture<Integer> sent = sending("a", "b", "c");
        MockProducer<String, String> producer = nextProducer();

        awaitHandedOver(producer, "a", "b", "c");
        assertThat(sent).isNotDone();
        producer.completeNext();
        producer.completeNext();
        producer.completeNext();

        assertThat(sent.get(30, TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void shouldGiveUpTheProducerWhenOneFails() throws Exception {
        CompletableFuture<Integer> sent = sending("a", "b", "c");
        MockProducer<String, String> producer = nextProducer();
        awaitHandedOver(producer, "a", "b", "c");

        producer.completeNext();
        producer.errorNext(new TimeoutException("delivery"));
        producer.completeNext();

        assertThat(sent.get(30, TimeUnit.SECONDS))
                .as("what was acknowledged behind a failure is sent again with it")
                .isEqualTo(1);
        assertThat(producer.closed()).isTrue();

        CompletableFuture<Integer> again = sending("b", "c");
        MockProducer<String, String> next = nextProducer();
        awaitHandedOver(next, "b", "c");
        next.completeNext();
        next.completeNext();
        assertThat(again.get(30, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void shouldSendNothingBehindAnEventThatTheProducerDoesNotTake() throws Exception {
        refusal = new RecordTooLargeException("too large");
        assertThat(sending("a", "b").get(30, TimeUnit.SECONDS)).isZero();
        MockProducer<String, String> producer = nextProducer();
        assertThat(producer.history()).isEmpty();
        assertThat(producer.closed()).as("others are sent all the same").isFalse();

        ((Refusing) producer).refusal = null;
        CompletableFuture<Integer> others = sending("c");
        awaitHandedOver(producer, "c");
        producer.completeNext();
        assertThat(others.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void shouldNotWaitForAnAbsentBrokerForEachOfThoseThatWereToGo() throws Exception {
        refusal = new TimeoutException("no metadata");
        List<Uni<Integer>> all = Stream.of("a", "b", "c")
                .map(EventSenderTest::events)
                .map(sender::send)
                .toList();

        for (Uni<Integer> sent : all) {
            assertThat(begun(sent).get(30, TimeUnit.SECONDS)).isZero();
        }
        assertThat(made).as("one producer was asked").hasSize(1);
        MockProducer<String, String> producer = nextProducer();
        assertThat(producer.closed()).isFalse();
        ((Refusing) producer).refusal = null;
        CompletableFuture<Integer> other = begun(sender.send(List.of(event("other", "d"))));
        awaitHandedOver(producer, "d");
        producer.completeNext();
        assertThat(other.get(30, TimeUnit.SECONDS))
                .as("another topic is no worse for it")
                .isEqualTo(1);
    }

    private CompletableFuture<Integer> sending(String... data) {
        return begun(sender.send(events(data)));
    }

    private static CompletableFuture<Integer> begun(Uni<Integer> sent) {
        return sent.subscribeAsCompletionStage();
    }

    private static List<OutboxRelay.Waiting> events(String... data) {
        return Stream.of(data).map(each -> event("topic", each)).toList();
    }

    private static OutboxRelay.Waiting event(String topic, String data) {
        return new OutboxRelay.Waiting(UUID.randomUUID(), topic, KEY, "test.v1", data, null, Instant.now());
    }

    private MockProducer<String, String> producer() {
        MockProducer<String, String> producer = new Refusing(refusal);
        made.add(producer);
        return producer;
    }

    private MockProducer<String, String> nextProducer() throws InterruptedException {
        return made.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void awaitHandedOver(MockProducer<String, String> producer, String... data) {
        Awaitility.await().atMost(PATIENCE).until(() -> producer.history().stream()
                .map(ProducerRecord::value)
                .toList()
                .equals(List.of(data)));
    }

    /** Tells what it does not take as the library's producer does: by the callback, before it comes back. */
    private static final class Refusing extends MockProducer<String, String> {
        private volatile RuntimeException refusal;

        Refusing(RuntimeException refusal) {
            super(false, null, new StringSerializer(), new StringSerializer());
            this.refusal = refusal;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> event, Callback callback) {
            if (refusal == null) {
                return super.send(event, callback);
            }
            callback.onCompletion(null, refusal);
            return CompletableFuture.failedFuture(refusal);
        }
    }
}
