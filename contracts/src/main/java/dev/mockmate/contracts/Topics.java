package dev.mockmate.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one list of Kafka topics. Brokers do not create topics by themselves; whatever installs MockMate creates exactly
 * {@link #all()}. Records are keyed by session id (test id for tests), so everything about one session keeps its order.
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

    private static final int PARTITIONS = 12;
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    private static final List<String> NAMES =
            List.of(SESSION, BILLING, INTERVIEW, TRANSCRIPT, TEST_SESSION, CANDIDATE_INPUT);

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
        return new Topic(name, partitions, Map.of("retention.ms", Long.toString(retention.toMillis())));
    }
}
