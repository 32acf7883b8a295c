package dev.mockmate.testsession.webhook.application;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.testsession.application.TestChangeListener;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.TestChange;
import dev.mockmate.testsession.webhook.domain.WebhookEvent;
import dev.mockmate.testsession.webhook.store.Deliveries;
import dev.mockmate.testsession.webhook.store.Deliveries.News;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Has receivers told what happened, in the transaction in which it did. A closed page may be a reload: that a test was abandoned by it
 * is told when it can no longer come back, and not at all when it did.
 */
@ApplicationScoped
public class QueueWebhookDeliveries implements TestChangeListener {
    private final Deliveries deliveries;

    QueueWebhookDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Uni<Void> changed(CodingTest test, List<TestChange> changes, Instant now) {
        return InOrder.each(changes, change -> tell(test, change));
    }

    /** Every answer of a test has its points; part of the running transaction. */
    public Uni<Void> graded(CodingTest test, long points, long maxPoints, Instant at) {
        JsonObject data = data(test).put("points", points).put("max_points", maxPoints);
        return tell(test, WebhookEvent.TEST_GRADED, data, at, at);
    }

    private Uni<Void> tell(CodingTest test, TestChange change) {
        if (change instanceof TestChange.Created begun) {
            return accepted(test, begun.at())
                    .chain(() -> tell(test, WebhookEvent.TEST_STARTED, data(test), begun.at(), begun.at()));
        } else if (change instanceof TestChange.Completed done) {
            return tell(test, WebhookEvent.TEST_COMPLETED, ended(test, done.method()), done.at(), done.at());
        } else if (change instanceof TestChange.Abandoned left) {
            Instant due = left.revivableUntil() == null ? left.at() : left.revivableUntil();
            return deliveries
                    .takeBack(test.id(), WebhookEvent.TEST_ABANDONED)
                    .chain(() -> tell(test, WebhookEvent.TEST_ABANDONED, ended(test, left.method()), due, left.at()));
        } else if (change instanceof TestChange.Revived) {
            return deliveries.takeBack(test.id(), WebhookEvent.TEST_ABANDONED);
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> accepted(CodingTest test, Instant at) {
        return test.assignment()
                .invitationId()
                .map(invitation -> deliveries.accept(invitation, at).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(CodingTest test, WebhookEvent event, JsonObject data, Instant due, Instant at) {
        return deliveries.tell(
                new News(test.assignment().organisation(), test.id(), test.candidateId(), event, data, due, at));
    }

    private static JsonObject ended(CodingTest test, CompletionMethod method) {
        return data(test).put("completion_method", method.label());
    }

    private static JsonObject data(CodingTest test) {
        JsonObject data = new JsonObject()
                .put("test_id", test.id().toString())
                .put("candidate_id", test.candidateId().toString());
        test.assignment().invitationId().ifPresent(id -> data.put("invitation_id", id.toString()));
        return data;
    }
}
