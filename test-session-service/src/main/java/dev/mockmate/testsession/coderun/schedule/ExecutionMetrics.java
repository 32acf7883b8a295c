package dev.mockmate.testsession.coderun.schedule;

import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.coderun.application.ReadExecutionQueue;
import dev.mockmate.testsession.coderun.store.Executions.Queue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Measures the programs that wait and run, of all replicas together: each replica tells the same. */
@ApplicationScoped
public class ExecutionMetrics {
    private final ReadExecutionQueue queue;
    private final Now now;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();

    ExecutionMetrics(ReadExecutionQueue queue, Now now, MeterRegistry meters) {
        this.queue = queue;
        this.now = now;
        Gauge.builder("mockmate.code.run.waiting", waiting, AtomicLong::get)
                .description("programs that wait to be run")
                .register(meters);
        Gauge.builder("mockmate.code.run.running", running, AtomicLong::get)
                .description("programs that are being run")
                .register(meters);
        Gauge.builder("mockmate.code.run.oldest.age", oldestMillis, age -> age.get() / 1000.0)
                .description("how long the program that waits longest has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "5s", identity = "executions-metrics", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return queue.look().invoke(this::remember).replaceWithVoid();
    }

    private void remember(Queue found) {
        waiting.set(found.waiting());
        running.set(found.running());
        oldestMillis.set(found.oldest()
                .map(sent -> Math.max(0, Duration.between(sent, now.get()).toMillis()))
                .orElse(0L));
    }
}
