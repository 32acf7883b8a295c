package dev.mockmate.billing.schedule;

import dev.mockmate.billing.application.ExpireGrants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks now and then for grants that ran out of time. */
@ApplicationScoped
class ExpiredGrantsSchedule {
    private final ExpireGrants expire;

    ExpiredGrantsSchedule(ExpireGrants expire) {
        this.expire = expire;
    }

    @Scheduled(
            every = "${mockmate.billing.expiry-every:30s}",
            identity = "expiring-grants",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return expire.expire();
    }
}
