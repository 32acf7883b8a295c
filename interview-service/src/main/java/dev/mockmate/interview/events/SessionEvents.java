package dev.mockmate.interview.events;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.application.FollowMedia;
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
    private final FollowMedia media;

    SessionEvents(Inbox inbox, FollowSession follow, FollowMedia media) {
        this.inbox = inbox;
        this.follow = follow;
        this.media = media;
    }

    @Incoming("session-events")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        return inbox.receive("interview-session", message, this::effect);
    }

    private Uni<Void> effect(Event event) {
        return event instanceof SessionEvent session
                ? follow.follow(session).chain(() -> media.follow(session))
                : Uni.createFrom().voidItem();
    }
}
