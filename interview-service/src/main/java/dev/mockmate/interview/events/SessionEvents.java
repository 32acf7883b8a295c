package dev.mockmate.interview.events;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.application.FollowSession;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to sessions. */
@ApplicationScoped
public class SessionEvents {

    private final Inbox inbox;
    private final FollowSession follow;

    SessionEvents(Inbox inbox, FollowSession follow) {
        this.inbox = inbox;
        this.follow = follow;
    }

    @Incoming("session-events")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        return inbox.receive("interview-session", message, this::effect);
    }

    private Uni<Void> effect(Event event) {
        return event instanceof SessionEvent session
                ? follow.follow(session)
                : Uni.createFrom().voidItem();
    }
}
