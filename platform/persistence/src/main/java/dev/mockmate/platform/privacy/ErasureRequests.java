package dev.mockmate.platform.privacy;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens, in every service with a database, to users who want to be forgotten. */
@ApplicationScoped
class ErasureRequests {
    private final Inbox inbox;
    private final EraseUser erase;

    ErasureRequests(Inbox inbox, EraseUser erase) {
        this.inbox = inbox;
        this.erase = erase;
    }

    @Incoming("erasure-requests")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        return inbox.receive("erasure", message, this::effect);
    }

    private Uni<Void> effect(Event event) {
        return event instanceof PrivacyEvent.ErasureRequested wish
                ? erase.erase(wish)
                : Uni.createFrom().voidItem();
    }
}
