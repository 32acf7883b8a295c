package dev.mockmate.interview.conversation.events;

import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.interview.attempt.application.AttemptsDue;
import dev.mockmate.interview.conversation.application.CandidateInputHandler;
import dev.mockmate.interview.conversation.application.PlansDue;
import dev.mockmate.platform.event.RecordsByKey;
import dev.mockmate.platform.inbox.Inbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to what live candidates say and do. */
@ApplicationScoped
public class CandidateInputEvents {
    private static final int AT_ONCE = 4;

    private final Inbox inbox;
    private final RecordsByKey records;
    private final List<CandidateInputHandler<?>> handlers;
    private final AttemptsDue due;
    private final PlansDue plans;

    CandidateInputEvents(
            Inbox inbox, @All List<CandidateInputHandler<?>> handlers, AttemptsDue due, PlansDue plans, Vertx vertx) {
        this.inbox = inbox;
        this.records = new RecordsByKey(vertx, AT_ONCE);
        this.handlers = handlers;
        this.due = due;
        this.plans = plans;
    }

    @Incoming("candidate-input")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(Message<String> message) {
        return records.take(message, this::receive);
    }

    private Uni<Void> receive(ConsumerRecord<String, String> message) {
        AtomicReference<Event> received = new AtomicReference<>();
        return inbox.receive(
                        "interview-candidate-input",
                        message,
                        event -> handler(event).isPresent(),
                        event -> {
                            received.set(event);
                            return effect(event);
                        })
                .invoke(() -> wake(received.get()));
    }

    /** Only whoever now has something to do: a look for answers to be assessed is a transaction of its own. */
    private void wake(Event received) {
        if (mayHandIn(received)) {
            due.wake();
        }
        if (received instanceof CandidateInputEvent.Joined) {
            plans.wake();
        }
    }

    private static boolean mayHandIn(Event received) {
        return received instanceof CandidateInputEvent.TextAnswer said && said.isFinal()
                || received instanceof CandidateInputEvent.AnswerFinished
                || received instanceof CandidateInputEvent.QuestionSkipped;
    }

    private Uni<Void> effect(Event event) {
        return handler(event).map(handler -> handle(handler, event)).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    /** That somebody has left is no matter of the interview. */
    private Optional<CandidateInputHandler<?>> handler(Event event) {
        return handlers.stream()
                .filter(handler -> handler.handles().isInstance(event))
                .findFirst();
    }

    private static <E extends CandidateInputEvent> Uni<Void> handle(CandidateInputHandler<E> handler, Event event) {
        return handler.handle(handler.handles().cast(event));
    }
}
