package dev.mockmate.session.schedule;

import dev.mockmate.session.application.PurgeTopicText;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every hour for text that topics need no longer hold. */
@ApplicationScoped
class PurgeTopicTextSchedule {
    private final PurgeTopicText purge;

    PurgeTopicTextSchedule(PurgeTopicText purge) {
        this.purge = purge;
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            identity = "text-on-topics",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return purge.forget();
    }
}
