package dev.mockmate.platform.transaction;

import dev.mockmate.platform.problem.Outage;
import jakarta.enterprise.context.ApplicationScoped;

/** The database is away, starts, or has no connection left. */
@ApplicationScoped
class DatabaseOutage implements Outage {

    @Override
    public boolean explains(Throwable failure) {
        return TransientFailures.isTransient(failure);
    }
}
