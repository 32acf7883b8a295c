package dev.mockmate.interview.sessionview.events;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.sessionview.application.FollowSession;
import dev.mockmate.platform.event.RecordsByKey;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to sessions. */
@ApplicationScoped
public class SessionEvents {
    private static final int AT_ONCE = 4;

    private final Inbox inbox;
    private final RecordsByKey records;
    private final FollowSession follow;

    SessionEvents(Inbox inbox, FollowSession follow, Vertx vertx) {
        this.inbox = inbox;
        this.records = new RecordsByKey(vertx, AT_ONCE);
        this.follow = follow;
    }

    @Incoming("session-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(Message<String> message) {
        return records.take(message, this::receive);
    }

    private Uni<Void> receive(ConsumerRecord<String, String> message) {
        AtomicReference<SessionEvent> taken = new AtomicReference<>();
        return inbox.receive("interview-session", message, FollowSession::concerns, event -> effect(event, taken))
                .invoke(() -> Optional.ofNullable(taken.get()).ifPresent(follow::committed));
    }

    private Uni<Void> effect(Event event, AtomicReference<SessionEvent> taken) {
        if (event instanceof SessionEvent session) {
            taken.set(session);
            return follow.follow(session);
        }
        return Uni.createFrom().voidItem();
    }
}
