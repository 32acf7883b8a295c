package dev.mockmate.platform.event;

import dev.mockmate.contracts.Topics;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The dead letters of the topics this service reads, for operators: what waits, and what becomes of it. One thread does it all,
 * because what is done with is remembered by topic. Replaying or discarding what no longer waits changes nothing.
 */
@ApplicationScoped
public class DeadLetterService {
    private static final Logger LOG = Logger.getLogger(DeadLetterService.class);
    private static final String CHANNEL = "mp.messaging.incoming.";
    private static final String QUEUE = ".dead-letter-queue.topic";
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final WorkerExecutor worker;
    private final String kafka;
    private final List<String> topics;

    DeadLetterService(Vertx vertx, Config config) {
        this.vertx = vertx;
        this.worker = vertx.createSharedWorkerExecutor("dead-letters", 1);
        this.kafka = config.getValue("kafka.bootstrap.servers", String.class);
        this.topics = topicsWithDeadLetters(config);
    }

    /**
     * A place among the dead letters.
     *
     * @param topic the topic they failed on, an index into those this service reads
     */
    public record Place(int topic, int partition, long offset) {
        /** Before all. */
        public static final Place FIRST = new Place(0, 0, -1);
    }

    /** A dead letter without its content; what the record did not say is empty. */
    public record Letter(
            Place place,
            String topic,
            Optional<String> key,
            Optional<String> eventId,
            Optional<String> eventType,
            String failure,
            Instant failedAt) {}

    /** What an operator does with one. */
    public enum Act {
        /** It is sent to its topic again; readers that had its effect skip it. */
        REPLAY,
        /** It waits no longer. */
        DISCARD
    }

    /** What waits behind a place, topic by topic, oldest first, at most {@code most}. */
    public Uni<List<Letter>> waiting(Place behind, int most) {
        return blocking(() -> {
            List<Letter> found = new ArrayList<>();
            try (DeadLettersTopic letters = new DeadLettersTopic(kafka)) {
                for (int topic = behind.topic(); topic < topics.size() && found.size() < most; topic++) {
                    Place from = topic == behind.topic() ? behind : new Place(topic, 0, -1);
                    int place = topic;
                    letters.waiting(topics.get(topic), from.partition(), from.offset(), most - found.size())
                            .forEach(letter -> found.add(shown(place, letter)));
                }
            }
            return found;
        });
    }

    /** Does it; empty when there is no such letter. Who and why is logged. */
    public Uni<Optional<Letter>> act(Act act, Place place, UUID operator, String reason) {
        if (place.topic() < 0 || place.topic() >= topics.size()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return blocking(() -> {
            String topic = topics.get(place.topic());
            try (DeadLettersTopic letters = new DeadLettersTopic(kafka)) {
                Optional<DeadLetter> found = letters.at(topic, place.partition(), place.offset());
                found.filter(letters::isWaiting).ifPresent(letter -> {
                    act(letters, act, topic, letter);
                    LOG.infof(
                            "dead letter settled act=%s topic=%s partition=%d offset=%d by=%s reason=%s",
                            act, topic, place.partition(), place.offset(), operator, reason);
                });
                return found.map(letter -> shown(place.topic(), letter));
            }
        });
    }

    @PreDestroy
    void stop() {
        worker.close();
    }

    private static void act(DeadLettersTopic letters, Act act, String topic, DeadLetter letter) {
        if (act == Act.REPLAY) {
            letters.replay(topic, List.of(letter));
        } else {
            letters.discard(topic, List.of(letter));
        }
    }

    private Letter shown(int topic, DeadLetter letter) {
        return new Letter(
                new Place(topic, letter.partition(), letter.offset()),
                topics.get(topic),
                letter.key(),
                letter.header(EventHeaders.ID),
                letter.header(EventHeaders.TYPE),
                letter.failure(),
                letter.at());
    }

    /** Kafka's clients wait; the event loop must not. Goes on where it was called. */
    private <T> Uni<T> blocking(Callable<T> work) {
        return CallerContext.returning(vertx, () -> Uni.createFrom()
                .completionStage(() -> worker.executeBlocking(work).toCompletionStage())
                .onFailure(failure ->
                        failure instanceof KafkaException || failure instanceof DeadLettersCommand.NotDoneException)
                .transform(DeadLetterService::away));
    }

    private static ProblemException away(Throwable failure) {
        LOG.warnf("dead letters not reached cause=%s", failure.getMessage());
        return ProblemException.of(CommonProblem.UNAVAILABLE, "Kafka does not answer just now; try again.")
                .retryAfter(TRY_AGAIN);
    }

    private static List<String> topicsWithDeadLetters(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(CHANNEL) && name.endsWith(QUEUE))
                .map(name ->
                        config.getValue(name.substring(0, name.length() - QUEUE.length()) + ".topic", String.class))
                .filter(Topics.names()::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
