package dev.mockmate.interview.assessment.schedule;

import dev.mockmate.interview.assessment.application.ModelBudget;
import dev.mockmate.interview.assessment.application.ReassessDegraded;
import dev.mockmate.platform.problem.RedactedException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Looks for stood-in assessments that can be done again, each in a context of its own; and forgets old records of calls. */
@ApplicationScoped
public class ReassessDegradedSchedule {
    private static final Logger LOG = Logger.getLogger(ReassessDegradedSchedule.class);
    private static final String CLAIMED = "redo-claimed";

    private final ReassessDegraded reassess;
    private final ModelBudget budget;
    private final EventBus bus;

    /** Bounds this replica's work; what is whose is decided by the claim in the database. */
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    ReassessDegradedSchedule(ReassessDegraded reassess, ModelBudget budget, EventBus bus) {
        this.reassess = reassess;
        this.budget = budget;
        this.bus = bus;
    }

    @Scheduled(every = "2s", identity = "redos-due")
    Uni<Void> poll() {
        return reassess.claim(underWay.size()).invoke(this::handOut).replaceWithVoid();
    }

    @ConsumeEvent(CLAIMED)
    Uni<Void> claimed(String attemptId) {
        UUID attempt = UUID.fromString(attemptId);
        return reassess.redo(attempt)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "redo left to its lease attempt=%s cause=%s",
                        attemptId, new RedactedException(failure).getMessage()))
                .eventually(() -> underWay.remove(attempt));
    }

    @Scheduled(every = "6h", delayed = "5m", identity = "model-calls-purge")
    Uni<Void> forget() {
        return budget.forgetOld();
    }

    private void handOut(List<UUID> attempts) {
        underWay.addAll(attempts);
        attempts.forEach(attempt -> bus.send(CLAIMED, attempt.toString()));
    }
}
