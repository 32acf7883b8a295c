package dev.mockmate.contracts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one list of Kafka topics. Brokers do not create topics by themselves; whatever installs MockMate creates
 * {@link #all()} and no others; the local stack gives them fewer partitions. Records are keyed by session id (test id for tests,
 * user id for privacy), so everything a topic tells about one session keeps its order.
 */
public final class Topics {
    /** Lifecycle and clock of sessions; published by session-service. */
    public static final String SESSION = "mockmate.session.v1";
    /** Holds, charges and activation decisions; published by billing-service. */
    public static final String BILLING = "mockmate.billing.v1";
    /** Interviews prepared, questions delivered, answers assessed; published by interview-service. */
    public static final String INTERVIEW = "mockmate.interview.v1";
    /** What a live client is to be shown; published by interview-service, read by every gateway replica. */
    public static final String TRANSCRIPT = "mockmate.transcript.v1";
    /** Coding tests; published by test-session-service. */
    public static final String TEST_SESSION = "mockmate.test-session.v1";
    /** What a live client said or did; published by the gateway. */
    public static final String CANDIDATE_INPUT = "mockmate.candidate-input.v1";
    /** Wishes to be forgotten and who has fulfilled them; keyed by user id; every service with a database reads it. */
    public static final String PRIVACY = "mockmate.privacy.v1";

    private static final int PARTITIONS = 12;
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);
    /** A record that was removed leaves the disk with its whole segment, so those with text are closed early. */
    private static final Duration TEXT_SEGMENT = Duration.ofHours(6);

    private static final List<String> NAMES =
            List.of(SESSION, BILLING, INTERVIEW, TRANSCRIPT, TEST_SESSION, CANDIDATE_INPUT, PRIVACY);

    /** Gateways are no readers to wait for: they begin at the end and come back for nothing. */
    private static final Map<String, Set<String>> READERS_OF_TEXT = Map.of(
            SESSION, Set.of("billing-service", "interview-service"),
            CANDIDATE_INPUT, Set.of("interview-service"),
            TRANSCRIPT, Set.of());

    private Topics() {}

    /**
     * A topic as it has to be created.
     *
     * @param name the topic's name
     * @param partitions the number of partitions; changing it moves keys, so it is fixed per version
     * @param config broker-side topic settings
     */
    public record Topic(String name, int partitions, Map<String, String> config) {}

    /** The names of the topics that carry events, without their dead-letter topics. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The topics whose events carry what people wrote or said, and the consumer groups that must have read a record before it may
     * be removed. Their keys are session ids. All other topics carry ids, numbers and times only.
     */
    public static Map<String, Set<String>> readersOfText() {
        return READERS_OF_TEXT;
    }

    /** The dead-letter topic of {@code topic}. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }

    /** Every topic of the system, dead-letter topics included. */
    public static List<Topic> all() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(
                        topic(name, RETENTION, PARTITIONS), topic(deadLetters(name), DEAD_LETTER_RETENTION, 1)))
                .toList();
    }

    private static Topic topic(String name, Duration retention, int partitions) {
        Map<String, String> config = new HashMap<>();
        config.put("retention.ms", Long.toString(retention.toMillis()));
        if (READERS_OF_TEXT.containsKey(name)) {
            config.put("segment.ms", Long.toString(TEXT_SEGMENT.toMillis()));
        }
        return new Topic(name, partitions, Map.copyOf(config));
    }
}
