package dev.mockmate.interview.privacy.events;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.interview.privacy.application.CoordinateErasure;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to services that have forgotten a user. */
@ApplicationScoped
public class ErasureReports {

    private final Inbox inbox;
    private final CoordinateErasure forget;

    ErasureReports(Inbox inbox, CoordinateErasure forget) {
        this.inbox = inbox;
        this.forget = forget;
    }

    @Incoming("erasure-reports")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        return inbox.receive("erasure-reports", message, this::effect);
    }

    private Uni<Void> effect(Event event) {
        return event instanceof PrivacyEvent.UserErased report
                ? forget.reported(report)
                : Uni.createFrom().voidItem();
    }
}
