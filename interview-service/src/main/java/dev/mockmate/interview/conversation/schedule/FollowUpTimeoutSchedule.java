package dev.mockmate.interview.conversation.schedule;

import dev.mockmate.interview.conversation.application.FollowUpTimeout;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Spares live clients a silence: looks once a second for interviews that have waited long enough for a follow-up. */
@ApplicationScoped
public class FollowUpTimeoutSchedule {
    private final FollowUpTimeout timeout;

    FollowUpTimeoutSchedule(FollowUpTimeout timeout) {
        this.timeout = timeout;
    }

    @Scheduled(
            every = "1s",
            identity = "live-clients-waiting",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> spareSilence() {
        return timeout.goOn();
    }
}
