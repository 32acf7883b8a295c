package dev.mockmate.interview.conversation.schedule;

import dev.mockmate.interview.conversation.application.PlanForLiveClient;
import dev.mockmate.interview.conversation.application.PlansDue;
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
 * Keeps interviews for live clients coming: woken in the process after one was heard to wait, and once a second for those nobody
 * woke us for. Each is made in a context of its own, so that its transactions do not mix with others'.
 */
@ApplicationScoped
public class LivePlanSchedule {
    private static final Logger LOG = Logger.getLogger(LivePlanSchedule.class);
    private static final String CLAIMED = "plan-claimed";

    private final PlanForLiveClient plan;
    private final EventBus bus;

    /** Bounds this replica's work; what is whose is decided by the claim in the database. */
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    LivePlanSchedule(PlanForLiveClient plan, EventBus bus) {
        this.plan = plan;
        this.bus = bus;
    }

    @Scheduled(every = "1s", identity = "plans-due")
    Uni<Void> poll() {
        return plan.whenDue(this::work);
    }

    @ConsumeEvent(PlansDue.ADDRESS)
    Uni<Void> woken(String nothing) {
        return work();
    }

    @ConsumeEvent(CLAIMED)
    Uni<Void> claimed(String sessionId) {
        UUID session = UUID.fromString(sessionId);
        return plan.plan(session)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "plan left to its lease session=%s cause=%s",
                        sessionId, new RedactedException(failure).getMessage()))
                .eventually(() -> {
                    underWay.remove(session);
                    bus.send(PlansDue.ADDRESS, "");
                });
    }

    private Uni<Void> work() {
        return plan.claim(underWay.size()).invoke(this::handOut).replaceWithVoid();
    }

    private void handOut(List<UUID> sessions) {
        underWay.addAll(sessions);
        sessions.forEach(session -> bus.send(CLAIMED, session.toString()));
    }
}
