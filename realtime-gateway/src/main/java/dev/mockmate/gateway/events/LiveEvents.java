package dev.mockmate.gateway.events;

import dev.mockmate.gateway.live.ConnectionRegistry;
import dev.mockmate.platform.event.ReceivedEvent;
import dev.mockmate.platform.event.ReceivedEvent.UnreadableRecordException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears everything and keeps what is about a session held here. Each replica is a consumer group of its own that begins at the
 * end of the topics and commits nothing: what happened while no client was here is of no use to one.
 */
@ApplicationScoped
public class LiveEvents {
    private static final Logger LOG = Logger.getLogger(LiveEvents.class);

    private final ConnectionRegistry registry;

    LiveEvents(ConnectionRegistry registry) {
        this.registry = registry;
    }

    /**
     * All that came with one fetch: what is told about an answer are a dozen records, and each would pay for its own way through the
     * channel. One that cannot be read or told is skipped: the services that must not miss it have their dead letters.
     */
    @Incoming("live")
    Uni<Void> heard(ConsumerRecords<String, String> fetched) {
        fetched.forEach(
                record -> sessionOf(record).filter(registry::holds).ifPresent(session -> deliver(record, session)));
        return Uni.createFrom().voidItem();
    }

    /** Looks at the key alone, so that other replicas' records cost next to nothing. */
    private static Optional<UUID> sessionOf(ConsumerRecord<String, String> message) {
        try {
            return Optional.ofNullable(message.key()).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void deliver(ConsumerRecord<String, String> message, UUID session) {
        try {
            ReceivedEvent.read(message).ifPresent(event -> registry.deliver(session, event));
        } catch (UnreadableRecordException unreadable) {
            LOG.warnf("record skipped: %s at %s", unreadable.getMessage(), message.topic());
        } catch (RuntimeException broken) {
            // Those behind it are about other sessions.
            LOG.errorf("record skipped: %s at %s", broken.getClass().getName(), message.topic());
        }
    }
}
