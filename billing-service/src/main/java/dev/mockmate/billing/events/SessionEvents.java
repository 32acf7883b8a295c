package dev.mockmate.billing.events;

import dev.mockmate.billing.application.HearSessions;
import dev.mockmate.billing.application.NoteSession;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What session-service says. A deleted session leaves the ledger as it is: what was paid was paid. */
@ApplicationScoped
class SessionEvents {
    private static final String CONSUMER = "billing";

    private final Inbox inbox;
    private final NoteSession note;
    private final HearSessions hear;

    SessionEvents(Inbox inbox, NoteSession note, HearSessions hear) {
        this.inbox = inbox;
        this.note = note;
        this.hear = hear;
    }

    @Incoming("session-events")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        return inbox.receive(CONSUMER, message, this::effect);
    }

    private Uni<Void> effect(Event event) {
        if (event instanceof SessionEvent.Created created) {
            return note.note(created.sessionId(), created.userId());
        } else if (event instanceof SessionEvent.ActivationRequested requested) {
            return hear.activationRequested(requested);
        } else if (event instanceof SessionEvent.ActivationWithdrawn withdrawn) {
            return hear.activationWithdrawn(withdrawn);
        } else if (event instanceof SessionEvent.InterviewBegan began) {
            return hear.interviewBegan(began);
        } else if (event instanceof SessionEvent.Metered metered) {
            return hear.metered(metered);
        } else if (event instanceof SessionEvent.Completed completed) {
            return hear.completed(completed);
        } else if (event instanceof SessionEvent.Expired expired) {
            return hear.expired(expired);
        } else if (event instanceof SessionEvent.Corrected corrected) {
            return hear.corrected(corrected);
        }
        return Uni.createFrom().voidItem();
    }
}
