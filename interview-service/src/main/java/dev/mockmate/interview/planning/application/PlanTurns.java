package dev.mockmate.interview.planning.application;

import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.concurrency.FairQueue;
import dev.mockmate.platform.outcome.Outcome;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Plans and previews by turns between users, beside the event loops; results come back on the caller's context. */
@ApplicationScoped
public class PlanTurns {

    private final FairQueue queue;
    private final Vertx vertx;

    PlanTurns(InterviewConfig config, Vertx vertx) {
        this.queue = new FairQueue(
                new FairQueue.Limits(
                        config.plansAtOnce(),
                        config.plansOfAUserAtOnce(),
                        config.waitingPlansOfAUser(),
                        config.waitingPlans()),
                Infrastructure.getDefaultWorkerPool());
        this.vertx = vertx;
    }

    /** The result of work that only computes. */
    public <T> Uni<T> compute(UUID userId, Supplier<T> work) {
        return CallerContext.returning(vertx, () -> queue.compute(userId, work));
    }

    /** The result of work that begins on the caller's context and may end on any thread. */
    public <T> Uni<T> run(UUID userId, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Executor here = CallerContext.here(vertx);
            return queue.run(
                            userId,
                            () -> Uni.createFrom().voidItem().emitOn(here).chain(() -> work.get()))
                    .emitOn(here);
        });
    }

    /** The same with a full queue as a refusal. */
    public static <T> Uni<Outcome<T, Refusal>> orRefused(Uni<Outcome<T, Refusal>> planned) {
        return planned.onFailure(FairQueue.OwnQueueFullException.class)
                .recoverWithItem(() -> Outcome.refused(new Refusal.OwnQueueFull("plans")))
                .onFailure(FairQueue.QueueFullException.class)
                .recoverWithItem(() -> Outcome.refused(new Refusal.QueuesFull()));
    }
}
