package dev.mockmate.interview.assessment.schedule;

import dev.mockmate.interview.assessment.application.AssessAttempt;
import dev.mockmate.interview.assessment.application.ClaimAttempts;
import dev.mockmate.interview.attempt.application.AttemptsDue;
import dev.mockmate.platform.concurrency.InOrder;
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

/**
 * Keeps assessments going: woken in the process after an answer was stored, and once a second for those nobody woke us
 * for (another replica ended, a lease ran out, a retry is due). Each claimed attempt is worked on in a context of its
 * own, so that its transactions do not mix with others'.
 */
@ApplicationScoped
public class AssessmentSchedule {
    private static final Logger LOG = Logger.getLogger(AssessmentSchedule.class);
    private static final String CLAIMED = "attempt-claimed";

    private final ClaimAttempts claim;
    private final AssessAttempt assess;
    private final EventBus bus;

    /** Bounds this replica's work and says which leases to renew; what is whose is decided by the claim in the database. */
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    AssessmentSchedule(ClaimAttempts claim, AssessAttempt assess, EventBus bus) {
        this.claim = claim;
        this.assess = assess;
        this.bus = bus;
    }

    @Scheduled(every = "1s", identity = "attempts-due")
    Uni<Void> poll() {
        return claim.renew(underWay).chain(() -> claim.whenDue(() -> giveUp().chain(this::work)));
    }

    @ConsumeEvent(AttemptsDue.ADDRESS)
    Uni<Void> woken(String nothing) {
        return work();
    }

    @ConsumeEvent(CLAIMED)
    Uni<Void> claimed(String attemptId) {
        UUID attempt = UUID.fromString(attemptId);
        return assess.assess(attempt)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "assessment left to its lease attempt=%s cause=%s",
                        attemptId, new RedactedException(failure).getMessage()))
                .eventually(() -> {
                    underWay.remove(attempt);
                    bus.send(AttemptsDue.ADDRESS, "");
                });
    }

    private Uni<Void> giveUp() {
        return claim.lost().chain(lost -> InOrder.each(lost, assess::giveUp));
    }

    private Uni<Void> work() {
        return claim.claim(underWay.size()).invoke(this::handOut).replaceWithVoid();
    }

    private void handOut(List<UUID> attempts) {
        underWay.addAll(attempts);
        attempts.forEach(attempt -> bus.send(CLAIMED, attempt.toString()));
    }
}
