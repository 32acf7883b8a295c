package dev.mockmate.testsession.proctoring.schedule;

import dev.mockmate.testsession.proctoring.application.RecordProctoring;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what is too old; every replica may. */
@ApplicationScoped
class ProctoringRetentionSchedule {
    private final RecordProctoring proctoring;

    ProctoringRetentionSchedule(RecordProctoring proctoring) {
        this.proctoring = proctoring;
    }

    @Scheduled(
            every = "10m",
            identity = "proctoring-retention",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return proctoring.expire();
    }
}
