package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends an interview and tells what became of it. Inside the caller's transaction, with the interview locked. */
@ApplicationScoped
class EndInterview {

    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Outbox outbox;
    private final Now now;

    EndInterview(Exchanges exchanges, Attempts attempts, Outbox outbox, Now now) {
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.outbox = outbox;
        this.now = now;
    }

    /** One that has ended stays as it is. */
    Uni<Void> end(StoredInterview interview) {
        if (interview.finishedAt() != null) {
            return Uni.createFrom().voidItem();
        }
        interview.become(interview.state().finish(), now.get());
        return exchanges.countOf(interview.id()).chain(questions -> attempts.answeredQuestions(interview.id())
                .chain(answered -> outbox.publish(new InterviewEvent.Finished(
                        interview.sessionId(),
                        interview.userId(),
                        interview.id(),
                        questions.intValue(),
                        answered.intValue(),
                        now.get()))));
    }
}
