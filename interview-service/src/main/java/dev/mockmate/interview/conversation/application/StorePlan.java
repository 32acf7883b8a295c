package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores an interview with its plan and tells that it is prepared. Inside the caller's transaction. */
@ApplicationScoped
class StorePlan {

    private final Interviews interviews;
    private final Outbox outbox;
    private final Now now;

    StorePlan(Interviews interviews, Outbox outbox, Now now) {
        this.interviews = interviews;
        this.outbox = outbox;
        this.now = now;
    }

    Uni<StoredInterview> store(StoredInterview row, CoachFallback.Planned planned, boolean isNew) {
        row.become(new Interview.Planned(planned.plan()), now.get());
        row.plannedBy(planned.model(), planned.degraded());
        return (isNew ? interviews.add(row) : Uni.createFrom().item(row))
                .call(() -> outbox.publish(new InterviewEvent.Prepared(
                        row.sessionId(), row.userId(), row.id(), planned.plan().size(), now.get())));
    }
}
