package dev.mockmate.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record some consumer could not take, as the Kafka connector set it aside: the original plus headers about the failure. */
record DeadLetter(ConsumerRecord<byte[], byte[]> stored) {
    /** Begins all headers that io.smallrye.reactive.messaging.kafka.fault.KafkaDeadLetterQueue adds. */
    private static final String ADDED = "dead-letter-";

    private static final String FAILURE = ADDED + "exception-class-name";
    private static final String REASON = ADDED + "reason";
    private static final String CAUSE = ADDED + "cause-class-name";

    int partition() {
        return stored.partition();
    }

    long offset() {
        return stored.offset();
    }

    TopicPartition place() {
        return new TopicPartition(stored.topic(), stored.partition());
    }

    /** When it was set aside. */
    Instant at() {
        return Instant.ofEpochMilli(stored.timestamp());
    }

    Optional<String> key() {
        return Optional.ofNullable(stored.key()).map(DeadLetter::text);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(stored.headers().lastHeader(name))
                .map(Header::value)
                .map(DeadLetter::text);
    }

    /** Why it is here. The text is the failed service's own; {@link ReceivedEvent} and the inbox keep content out of it. */
    String failure() {
        return header(FAILURE).map(DeadLetter::simpleName).orElse("unknown")
                + header(REASON).map(reason -> ": " + reason).orElse("")
                + header(CAUSE).map(cause -> " (" + simpleName(cause) + ")").orElse("");
    }

    /** The record as it was before it failed. The key decides the partition, as it did then. */
    ProducerRecord<byte[], byte[]> original(String topic) {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : stored.headers()) {
            if (!header.key().startsWith(ADDED)) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(topic, null, stored.key(), stored.value(), headers);
    }

    /** The dead letter once more, in its place among the dead letters. */
    ProducerRecord<byte[], byte[]> again() {
        return new ProducerRecord<>(stored.topic(), stored.partition(), stored.key(), stored.value(), stored.headers());
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
