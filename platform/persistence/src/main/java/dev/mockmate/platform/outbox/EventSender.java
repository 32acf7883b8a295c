package dev.mockmate.platform.outbox;

import dev.mockmate.platform.event.EventHeaders;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes one stored event to its topic. */
@ApplicationScoped
class EventSender {
    private final MutinyEmitter<String> kafka;
    private final String service;

    EventSender(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.service = service;
    }

    /** Completes when all in-sync replicas have it. */
    Uni<Void> send(OutboxRelay.Waiting event) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(event.topic())
                .withKey(event.key().toString())
                .withHeaders(EventHeaders.of(event.id(), event.type(), service, event.createdAt(), event.traceParent()))
                .build();
        return kafka.sendMessage(Message.of(event.data(), Metadata.of(metadata)));
    }
}
