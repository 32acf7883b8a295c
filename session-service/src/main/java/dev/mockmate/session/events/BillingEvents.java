package dev.mockmate.session.events;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.platform.event.RecordsByKey;
import dev.mockmate.platform.inbox.Inbox;
import dev.mockmate.session.application.BillingEventHandler;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What billing-service says. */
@ApplicationScoped
class BillingEvents {
    private static final int AT_ONCE = 4;

    private static final String CONSUMER = "session";

    private final Inbox inbox;
    private final RecordsByKey records;
    private final BillingEventHandler handler;

    BillingEvents(Inbox inbox, BillingEventHandler handler, Vertx vertx) {
        this.inbox = inbox;
        this.records = new RecordsByKey(vertx, AT_ONCE);
        this.handler = handler;
    }

    @Incoming("billing-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(Message<String> message) {
        return records.take(message, this::receive);
    }

    private Uni<Void> receive(ConsumerRecord<String, String> message) {
        return inbox.receive(CONSUMER, message, this::effect);
    }

    private Uni<Void> effect(Event event) {
        if (event instanceof BillingEvent.ActivationApproved approved) {
            return handler.approved(approved);
        } else if (event instanceof BillingEvent.ActivationDeclined declined) {
            return handler.declined(declined);
        } else if (event instanceof BillingEvent.CreditCharged charged) {
            return handler.charged(charged);
        } else if (event instanceof BillingEvent.HoldCaptured captured) {
            return handler.captured(captured);
        } else if (event instanceof BillingEvent.CreditRefunded refunded) {
            return handler.refunded(refunded);
        } else if (event instanceof BillingEvent.HoldReleased released) {
            return handler.released(released);
        } else if (event instanceof BillingEvent.CreditExhausted exhausted) {
            return handler.exhausted(exhausted);
        }
        return Uni.createFrom().voidItem();
    }
}
