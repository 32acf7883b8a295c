package dev.mockmate.platform.event;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records byte for byte, each after the one before is safe. */
final class DeadLetterSender implements AutoCloseable {
    private static final int ANSWER_LIMIT_MILLIS = 10_000;

    private final KafkaProducer<byte[], byte[]> producer;

    DeadLetterSender(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        ANSWER_LIMIT_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        ANSWER_LIMIT_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        ANSWER_LIMIT_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends what was at {@code offset}, or fails with {@link DeadLettersCommand.NotDoneException}. */
    void send(ProducerRecord<byte[], byte[]> wanted, long offset) {
        try {
            producer.send(wanted).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLettersCommand.NotDoneException("Interrupted before offset " + offset + " was sent.");
        } catch (ExecutionException e) {
            throw new DeadLettersCommand.NotDoneException(
                    "Offset " + offset + " could not be sent, those before it were: "
                            + e.getCause().getMessage());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
