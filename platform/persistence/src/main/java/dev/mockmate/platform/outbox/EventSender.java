package dev.mockmate.platform.outbox;

import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.event.EventHeaders;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes stored events to their topics: those of a key in a topic behind each other, without waiting for the acknowledgement of each before
 * the next is handed over. None is ever written before the one it stands behind: a broker gets one request at a time, which
 * brings what has gathered meanwhile, and when one fails for good its producer is given up before it goes on with those behind.
 * They stay in the outbox, for another producer.
 */
@ApplicationScoped
class EventSender {
    private static final Logger LOG = Logger.getLogger(EventSender.class);
    private static final Duration LAST_ONES = Duration.ofSeconds(2);
    private static final Duration KEPT_IDLE = Duration.ofSeconds(30);

    /** Longer than a producer waits for anything: whoever is not answered then never will be. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    /** How long a topic that the producer did not take an event for is not tried again: each try may block for 5 s. */
    private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final String service;
    private final Supplier<Producer<String, String>> producers;
    private final ExecutorService sending = oneThread();

    private volatile Line line;

    @Inject
    EventSender(
            Vertx vertx,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this(
                vertx,
                service,
                () -> new KafkaProducer<>(settings(broker), new StringSerializer(), new StringSerializer()));
    }

    EventSender(Vertx vertx, String service, Supplier<Producer<String, String>> producers) {
        this.vertx = vertx;
        this.service = service;
        this.producers = producers;
        this.line = new Line();
    }

    /** @param broker how Kafka is reached, as operators set it */
    static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                10_000));
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "outbox");
        return settings;
    }

    /**
     * Sends events of one key and one topic in their order.
     *
     * @return how many of them, from the first on, all in-sync replicas have; fails only when the service stops
     */
    Uni<Integer> send(List<OutboxRelay.Waiting> events) {
        Line current = line;
        return CallerContext.returning(vertx, () -> Uni.createFrom()
                .<Integer>emitter(caller -> {
                    Delivery delivery = new Delivery(caller::complete);
                    sending.execute(() -> handOver(events, current, delivery));
                })
                .ifNoItem()
                .after(ANSWERED_WITHIN)
                .recoverWithItem(() -> {
                    sending.execute(current::giveUp);
                    return 0;
                }));
    }

    private void handOver(List<OutboxRelay.Waiting> events, Line current, Delivery delivery) {
        int count = 0;
        try {
            while (count < events.size() && current.takes(record(events.get(count)), delivery)) {
                count++;
            }
        } finally {
            delivery.handedOver(count);
        }
    }

    private ProducerRecord<String, String> record(OutboxRelay.Waiting event) {
        return new ProducerRecord<>(
                event.topic(),
                null,
                event.key().toString(),
                event.data(),
                EventHeaders.of(event.id(), event.type(), service, event.createdAt(), event.traceParent()));
    }

    @PreDestroy
    void close() throws InterruptedException {
        sending.execute(() -> line.close(LAST_ONES));
        sending.shutdown();
        sending.awaitTermination(LAST_ONES.toMillis() + 1_000, TimeUnit.MILLISECONDS);
    }

    private synchronized void replace(Line failed) {
        if (line == failed) {
            line = new Line();
        }
    }

    private static ExecutorService oneThread() {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1, 1, KEPT_IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread made = new Thread(task, "outbox-sender");
                    made.setDaemon(true);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }

    /**
     * A producer until it fails, made for the first event. What was to go with one that has failed meanwhile is not sent, and
     * waits for the next round.
     */
    private final class Line {
        private volatile Producer<String, String> producer;
        private volatile boolean failed;

        /** When a topic may be tried again; only the sending thread looks. */
        private final Map<String, Long> refused = new HashMap<>();

        /** Only the producer's own thread looks. */
        private boolean stopped;

        /** Whether the event is on its way, so that the next may follow; on the sending thread, which may wait for the broker. */
        boolean takes(ProducerRecord<String, String> event, Delivery delivery) {
            if (failed || isRefused(event.topic())) {
                return false;
            }
            Thread handing = Thread.currentThread();
            AtomicReference<Exception> refusal = new AtomicReference<>();
            try {
                if (producer == null) {
                    producer = producers.get();
                }
                producer.send(event, (written, failure) -> {
                    if (Thread.currentThread() == handing) {
                        refusal.set(failure);
                    } else {
                        answered(event.topic(), failure, delivery);
                    }
                });
            } catch (KafkaException | IllegalStateException broken) {
                tell(event.topic(), broken);
                giveUp();
                return false;
            }
            return refusal.get() == null || refuse(event.topic(), refusal.get());
        }

        private boolean isRefused(String topic) {
            Long until = refused.get(topic);
            return until != null && System.nanoTime() - until < 0;
        }

        /** The producer did not take the event, so that nothing may follow it; other topics are no worse for it. */
        private boolean refuse(String topic, Exception cause) {
            tell(topic, cause);
            if (!(cause instanceof RecordTooLargeException)) {
                refused.put(topic, System.nanoTime() + REFUSED_FOR.toNanos());
            }
            return false;
        }

        /** On the producer's own thread, which sends nothing more once it was closed from here. */
        private void answered(String topic, Exception failure, Delivery delivery) {
            try {
                if (failure != null && !stopped) {
                    stopped = true;
                    tell(topic, failure);
                    giveUp();
                }
            } finally {
                delivery.answered(failure == null);
            }
        }

        /** May be asked for twice: by a thread that failed while another one was on its way here. */
        void giveUp() {
            failed = true;
            close(Duration.ZERO);
            replace(this);
        }

        private void tell(String topic, Exception cause) {
            LOG.warnf("event not sent topic=%s cause=%s", topic, cause);
        }

        void close(Duration patience) {
            Producer<String, String> open = producer;
            if (open != null) {
                open.close(patience);
            }
        }
    }
}
