package dev.mockmate.testsession.schedule;

import dev.mockmate.platform.transaction.ReservedConnections;
import dev.mockmate.testsession.application.EndDueTests;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every second for what fell due, on connections that no flood of requests takes. */
@ApplicationScoped
public class DueTestsSchedule {
    private final EndDueTests time;
    private final ReservedConnections connections;

    DueTestsSchedule(EndDueTests time, ReservedConnections connections) {
        this.time = time;
        this.connections = connections;
    }

    /** By itself too, so that a long look at many tests is not taken for an outage. */
    @Scheduled(every = "2s", identity = "test-liveness", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> live() {
        return connections.use(time::noteLiveness);
    }

    /** First the outages, so that they are known before a test is ended for the time they took. */
    @Scheduled(every = "1s", identity = "test-clock", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return connections.use(() -> time.noteLiveness().chain(time::lookAtActive));
    }
}
