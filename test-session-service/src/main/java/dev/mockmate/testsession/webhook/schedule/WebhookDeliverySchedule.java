package dev.mockmate.testsession.webhook.schedule;

import dev.mockmate.testsession.webhook.application.SendDeliveries;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends what is due; every replica may. A round does not wait for the one before, which may have a slow receiver. */
@ApplicationScoped
class WebhookDeliverySchedule {
    private final SendDeliveries deliveries;

    WebhookDeliverySchedule(SendDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Scheduled(
            every = "1s",
            identity = "webhook-deliveries",
            concurrentExecution = Scheduled.ConcurrentExecution.PROCEED)
    Uni<Void> send() {
        return deliveries.sendDue();
    }
}
