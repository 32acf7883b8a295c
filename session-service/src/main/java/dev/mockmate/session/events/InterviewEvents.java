package dev.mockmate.session.events;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.platform.event.RecordsByKey;
import dev.mockmate.platform.inbox.Inbox;
import dev.mockmate.session.application.InterviewEventHandler;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What interview-service says. */
@ApplicationScoped
class InterviewEvents {
    private static final int AT_ONCE = 4;

    private static final String CONSUMER = "session";

    private final Inbox inbox;
    private final RecordsByKey records;
    private final InterviewEventHandler handler;

    InterviewEvents(Inbox inbox, InterviewEventHandler handler, Vertx vertx) {
        this.inbox = inbox;
        this.records = new RecordsByKey(vertx, AT_ONCE);
        this.handler = handler;
    }

    @Incoming("interview-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(Message<String> message) {
        return records.take(message, this::receive);
    }

    private Uni<Void> receive(ConsumerRecord<String, String> message) {
        return inbox.receive(CONSUMER, message, InterviewEvents::concerns, this::effect);
    }

    /** Most of what an interview tells is no matter of its session. */
    private static boolean concerns(Event event) {
        return event instanceof InterviewEvent.QuestionDelivered
                || event instanceof InterviewEvent.CandidatePresent
                || event instanceof InterviewEvent.Scripted;
    }

    private Uni<Void> effect(Event event) {
        if (event instanceof InterviewEvent.QuestionDelivered delivered) {
            return handler.questionDelivered(delivered);
        } else if (event instanceof InterviewEvent.CandidatePresent present) {
            return handler.candidatePresent(present);
        } else if (event instanceof InterviewEvent.Scripted scripted) {
            return handler.scripted(scripted);
        }
        return Uni.createFrom().voidItem();
    }
}
