package dev.mockmate.session.application;

import dev.mockmate.platform.event.TopicTextPurge;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.store.StoredSessions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings erasure to the topics: what was read leaves them by age, and dead letters of erased sessions leave at once. It is done
 * here because the keys of all text are session ids, and this service alone knows which sessions were erased. Replicas may do
 * it side by side.
 */
@ApplicationScoped
public class PurgeTopicText {
    private final Transactions transactions;
    private final StoredSessions held;
    private final TopicTextConfig config;
    private final Now now;
    private final Vertx vertx;
    private final String kafka;
    private final Counter removed;

    PurgeTopicText(
            Transactions transactions,
            StoredSessions held,
            TopicTextConfig config,
            Now now,
            Vertx vertx,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.transactions = transactions;
        this.held = held;
        this.config = config;
        this.now = now;
        this.vertx = vertx;
        this.kafka = kafka;
        this.removed = Counter.builder("mockmate.topics.removed")
                .description("Records with text that were read and removed")
                .register(metrics);
    }

    /** Removes what is of no more use. Fails when Kafka does not answer; what is left then is removed the next time. */
    public Uni<Void> forget() {
        Instant before = now.get().minus(config.keepRead());
        return blocking(() -> removeRead(before))
                .chain(keys -> keys.isEmpty() ? none() : erasedOf(keys))
                .chain(erased -> erased.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : blocking(() -> removeDeadLetters(Set.copyOf(erased))));
    }

    /** Answers the sessions that have dead letters. */
    private Set<UUID> removeRead(Instant before) {
        try (TopicTextPurge topics = new TopicTextPurge(kafka)) {
            removed.increment(topics.removeRead(before));
            return topics.deadLetterKeys();
        }
    }

    private Void removeDeadLetters(Set<UUID> sessions) {
        try (TopicTextPurge topics = new TopicTextPurge(kafka)) {
            topics.removeDeadLetters(sessions);
        }
        return null;
    }

    private Uni<List<UUID>> erasedOf(Set<UUID> keys) {
        return transactions.inTransaction(() -> held.erasedOf(List.copyOf(keys)));
    }

    private static Uni<List<UUID>> none() {
        return Uni.createFrom().item(List.of());
    }

    /** Kafka's clients wait; the event loop must not. Goes on where it was called. */
    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }
}
