package dev.mockmate.session.schedule;

import dev.mockmate.session.application.ForgetTextOnTopics;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every hour for text that topics need no longer hold. */
@ApplicationScoped
class TextOnTopicsWatch {
    private final ForgetTextOnTopics forget;

    TextOnTopicsWatch(ForgetTextOnTopics forget) {
        this.forget = forget;
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            identity = "text-on-topics",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return forget.forget();
    }
}
