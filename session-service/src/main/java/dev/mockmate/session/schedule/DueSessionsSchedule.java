package dev.mockmate.session.schedule;

import dev.mockmate.session.application.SettleDueSessions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every second for sessions on which something fell due. */
@ApplicationScoped
class DueSessionsSchedule {
    private final SettleDueSessions settle;

    DueSessionsSchedule(SettleDueSessions settle) {
        this.settle = settle;
    }

    @Scheduled(every = "1s", identity = "due-sessions", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return settle.settle();
    }
}
