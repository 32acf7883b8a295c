package dev.mockmate.platform.lifecycle;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Begins no scheduled work once the process has been asked to stop: what is due then is another replica's, or the next start's.
 * The last requests are answered and their events sent before the database is closed.
 */
@ApplicationScoped
class SchedulerShutdown {
    private final Scheduler scheduler;

    SchedulerShutdown(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent asked) {
        scheduler.pause();
    }
}
