package dev.mockmate.interview.sessionview.events;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.interview.sessionview.application.FollowBilling;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to billing. */
@ApplicationScoped
public class BillingEvents {

    private final Inbox inbox;
    private final FollowBilling follow;

    BillingEvents(Inbox inbox, FollowBilling follow) {
        this.inbox = inbox;
        this.follow = follow;
    }

    @Incoming("billing-events")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        return inbox.receive("interview-billing", message, this::effect);
    }

    private Uni<Void> effect(Event event) {
        return event instanceof BillingEvent billing
                ? follow.follow(billing)
                : Uni.createFrom().voidItem();
    }
}
