package dev.mockmate.session.schedule;

import dev.mockmate.session.application.IssueLaunchToken;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets launch tokens nobody used in time. */
@ApplicationScoped
class UnusedLaunchTokensSchedule {
    private final IssueLaunchToken launch;

    UnusedLaunchTokensSchedule(IssueLaunchToken launch) {
        this.launch = launch;
    }

    @Scheduled(
            every = "1m",
            identity = "unused-launch-tokens",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return launch.forgetExpired();
    }
}
