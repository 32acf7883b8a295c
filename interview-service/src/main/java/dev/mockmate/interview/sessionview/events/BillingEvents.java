package dev.mockmate.interview.sessionview.events;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.interview.sessionview.application.FollowBilling;
import dev.mockmate.platform.event.RecordsByKey;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to billing. */
@ApplicationScoped
public class BillingEvents {
    private static final int AT_ONCE = 4;

    private final Inbox inbox;
    private final RecordsByKey records;
    private final FollowBilling follow;

    BillingEvents(Inbox inbox, FollowBilling follow, Vertx vertx) {
        this.inbox = inbox;
        this.records = new RecordsByKey(vertx, AT_ONCE);
        this.follow = follow;
    }

    @Incoming("billing-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(Message<String> message) {
        return records.take(message, this::receive);
    }

    private Uni<Void> receive(ConsumerRecord<String, String> message) {
        return inbox.receive("interview-billing", message, this::effect);
    }

    private Uni<Void> effect(Event event) {
        return event instanceof BillingEvent billing
                ? follow.follow(billing)
                : Uni.createFrom().voidItem();
    }
}
