package dev.mockmate.testsession.coderun.schedule;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.testsession.coderun.application.ExecutionsDue;
import dev.mockmate.testsession.coderun.application.RunnerPool;
import dev.mockmate.testsession.coderun.application.WorkExecutions;
import dev.mockmate.testsession.coderun.store.Executions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Keeps executions going: woken in the process when one was stored or a slot is free, and once a second for those of other
 * replicas. Each one is worked on in a context of its own.
 */
@ApplicationScoped
public class ExecutionWorker {
    private static final Logger LOG = Logger.getLogger(ExecutionWorker.class);
    private static final String CLAIMED = "execution-claimed";

    private final WorkExecutions executions;
    private final EventBus bus;

    private final FreeSlots slots;

    /** Says which leases to renew; what is whose is decided by the claim in the database. */
    private final Map<UUID, Executions.Order> underWay = new ConcurrentHashMap<>();

    ExecutionWorker(WorkExecutions executions, RunnerPool pool, EventBus bus) {
        this.executions = executions;
        this.slots = new FreeSlots(pool.slots());
        this.bus = bus;
    }

    @Scheduled(every = "1s", identity = "executions-due", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return executions
                .renew(underWay.keySet())
                .chain(() -> executions.whenAnyWaits(() -> giveUp().chain(this::work)));
    }

    @ConsumeEvent(ExecutionsDue.ADDRESS)
    Uni<Void> woken(String nothing) {
        return work();
    }

    @ConsumeEvent(CLAIMED)
    Uni<Void> claimed(String claimed) {
        UUID id = UUID.fromString(claimed);
        return Uni.createFrom()
                .deferred(() -> executions.work(underWay.get(id)))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "execution not judged id=%s cause=%s", id, new RedactedException(failure).getMessage()))
                .onFailure()
                .recoverWithNull()
                .eventually(() -> {
                    underWay.remove(id);
                    slots.giveBack(1);
                    bus.send(ExecutionsDue.ADDRESS, "");
                });
    }

    private Uni<Void> giveUp() {
        return executions.lost().chain(lost -> InOrder.each(lost, executions::giveUp));
    }

    private Uni<Void> work() {
        int room = slots.take();
        return executions
                .claim(room)
                .invoke(this::handOut)
                .map(List::size)
                .onFailure()
                .invoke(failure -> lookAgainIf(slots.giveBack(room)))
                .invoke(claimed -> lookAgainIf(slots.giveBack(room - claimed)))
                .replaceWithVoid();
    }

    private void lookAgainIf(boolean somebodyFoundNoRoom) {
        if (somebodyFoundNoRoom) {
            bus.send(ExecutionsDue.ADDRESS, "");
        }
    }

    private void handOut(List<Executions.Order> orders) {
        orders.forEach(order -> {
            underWay.put(order.id(), order);
            bus.send(CLAIMED, order.id().toString());
        });
    }
}
