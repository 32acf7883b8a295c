package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.concurrency.CallerContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The threads programs are run from, as many as there are slots: the event loops never wait for a program. What candidates wait
 * for goes before what is graded for nobody's eyes yet.
 */
@ApplicationScoped
public class RunnerPool {
    private static final int WAITING = 2_000;
    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;
    private final ThreadPoolExecutor threads;
    private final AtomicLong turns = new AtomicLong();
    private final int slots;

    RunnerPool(Vertx vertx, CodeRunConfig config) {
        this.vertx = vertx;
        slots = config.slots() > 0
                ? config.slots()
                : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        threads = new ThreadPoolExecutor(
                slots, slots, IDLE_SECONDS, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "code-runner");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** What goes first. */
    public enum Urgency {
        /** Somebody waits for it. */
        INTERACTIVE,
        /** Nobody waits for it. */
        BACKGROUND
    }

    /** Programs that run at once. */
    public int slots() {
        return slots;
    }

    /** The result of work that blocks; fails with {@link RunnersBusyException} when too much waits. */
    public <T> Uni<T> run(Urgency urgency, Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            if (threads.getQueue().size() >= WAITING) {
                return Uni.createFrom().failure(new RunnersBusyException());
            }
            return CallerContext.returning(vertx, () -> Uni.createFrom()
                    .item(work)
                    .runSubscriptionOn(
                            command -> threads.execute(new Turn(urgency, turns.incrementAndGet(), command))));
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private record Turn(Urgency urgency, long number, Runnable work) implements Runnable, Comparable<Turn> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Turn other) {
            int byUrgency = urgency.compareTo(other.urgency);
            return byUrgency != 0 ? byUrgency : Long.compare(number, other.number);
        }
    }
}
