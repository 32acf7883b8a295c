package dev.mockmate.gateway.events;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Where this replica reads. It is ready once it reads: a client admitted earlier could miss its first question. When partitions
 * are lost for a moment it goes on where it stood, because nothing is committed and the end would be further on.
 */
@ApplicationScoped
@Readiness
@Identifier("live")
public class PartitionAssignment implements KafkaConsumerRebalanceListener, HealthCheck {
    private final Map<TopicPartition, Long> stoodAt = new ConcurrentHashMap<>();
    private volatile int assigned;

    /** Runs on the polling thread. Asking for a position makes "the end" a number now, not at some later poll. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Long before = stoodAt.get(partition);
            if (before != null) {
                consumer.seek(partition, before);
            }
            stoodAt.put(partition, consumer.position(partition));
        }
        assigned = consumer.assignment().size();
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> stoodAt.put(partition, consumer.position(partition)));
        assigned = 0;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live-events")
                .status(assigned > 0)
                .withData("partitions", assigned)
                .build();
    }
}
