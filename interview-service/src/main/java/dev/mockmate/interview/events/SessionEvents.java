package dev.mockmate.interview.events;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.application.FollowMedia;
import dev.mockmate.interview.application.FollowSession;
import dev.mockmate.interview.application.PlansDue;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to sessions. */
@ApplicationScoped
public class SessionEvents {

    private final Inbox inbox;
    private final FollowSession follow;
    private final FollowMedia media;
    private final PlansDue plans;

    SessionEvents(Inbox inbox, FollowSession follow, FollowMedia media, PlansDue plans) {
        this.inbox = inbox;
        this.follow = follow;
        this.media = media;
        this.plans = plans;
    }

    @Incoming("session-events")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        AtomicBoolean began = new AtomicBoolean();
        return inbox.receive("interview-session", message, event -> {
                    began.set(event instanceof SessionEvent.Activated || event instanceof SessionEvent.Resumed);
                    return effect(event);
                })
                .invoke(() -> wake(began.get()));
    }

    private void wake(boolean began) {
        if (began) {
            plans.wake();
        }
    }

    private Uni<Void> effect(Event event) {
        return event instanceof SessionEvent session
                ? follow.follow(session).chain(() -> media.follow(session))
                : Uni.createFrom().voidItem();
    }
}
