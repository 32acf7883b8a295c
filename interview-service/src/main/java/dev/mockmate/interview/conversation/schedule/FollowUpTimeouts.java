package dev.mockmate.interview.conversation.schedule;

import dev.mockmate.interview.conversation.application.GoOnWithoutWaiting;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Spares live clients a silence: looks once a second for interviews that have waited long enough for a follow-up. */
@ApplicationScoped
public class FollowUpTimeouts {
    private final GoOnWithoutWaiting goOn;

    FollowUpTimeouts(GoOnWithoutWaiting goOn) {
        this.goOn = goOn;
    }

    @Scheduled(
            every = "1s",
            identity = "live-clients-waiting",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> spareSilence() {
        return goOn.goOn();
    }
}
