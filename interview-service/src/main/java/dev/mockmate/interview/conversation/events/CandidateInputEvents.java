package dev.mockmate.interview.conversation.events;

import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.interview.attempt.application.AttemptsDue;
import dev.mockmate.interview.conversation.application.CandidateInputHandler;
import dev.mockmate.interview.conversation.application.PlansDue;
import dev.mockmate.interview.conversation.application.QuestionSkippedHandler;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what live candidates say and do. */
@ApplicationScoped
public class CandidateInputEvents {

    private final Inbox inbox;
    private final CandidateInputHandler candidate;
    private final QuestionSkippedHandler skipped;
    private final AttemptsDue due;
    private final PlansDue plans;

    CandidateInputEvents(
            Inbox inbox,
            CandidateInputHandler candidate,
            QuestionSkippedHandler skipped,
            AttemptsDue due,
            PlansDue plans) {
        this.inbox = inbox;
        this.candidate = candidate;
        this.skipped = skipped;
        this.due = due;
        this.plans = plans;
    }

    @Incoming("candidate-input")
    Uni<Void> on(ConsumerRecord<String, String> message) {
        AtomicBoolean joined = new AtomicBoolean();
        return inbox.receive("interview-candidate-input", message, event -> {
                    joined.set(event instanceof CandidateInputEvent.Joined);
                    return effect(event);
                })
                .invoke(due::wake)
                .invoke(() -> wake(joined.get()));
    }

    private void wake(boolean joined) {
        if (joined) {
            plans.wake();
        }
    }

    private Uni<Void> effect(Event event) {
        if (event instanceof CandidateInputEvent.Joined joined) {
            return candidate.joined(joined);
        }
        if (event instanceof CandidateInputEvent.TextAnswer said) {
            return candidate.said(said);
        }
        if (event instanceof CandidateInputEvent.AnswerFinished finished) {
            return candidate.finished(finished);
        }
        if (event instanceof CandidateInputEvent.AnswerRestarted restarted) {
            return candidate.restarted(restarted);
        }
        if (event instanceof CandidateInputEvent.QuestionSkipped left) {
            return skipped.skipped(left);
        }
        if (event instanceof CandidateInputEvent.QuestionDelivered delivered) {
            return candidate.delivered(delivered);
        }
        return Uni.createFrom().voidItem();
    }
}
