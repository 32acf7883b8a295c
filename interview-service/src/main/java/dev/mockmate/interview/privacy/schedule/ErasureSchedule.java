package dev.mockmate.interview.privacy.schedule;

import dev.mockmate.interview.privacy.application.CoordinateErasure;
import dev.mockmate.interview.privacy.store.Erasures;
import dev.mockmate.platform.time.Now;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Asks for erasures again that some service has not reported, and measures what is open. */
@ApplicationScoped
public class ErasureSchedule {

    private final CoordinateErasure forget;
    private final Erasures erasures;
    private final Now now;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    ErasureSchedule(CoordinateErasure forget, Erasures erasures, Now now, MeterRegistry metrics) {
        this.forget = forget;
        this.erasures = erasures;
        this.now = now;
        Gauge.builder("mockmate.erasures.open", open, AtomicLong::get)
                .description("Users to be forgotten whom some service has not reported as erased")
                .register(metrics);
        Gauge.builder("mockmate.erasures.oldest.age", oldestSeconds, AtomicLong::get)
                .description("Age of the oldest of them; a day is promised")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "1m", identity = "erasures-open", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return forget.askAgain().chain(erasures::waiting).invoke(this::remember).replaceWithVoid();
    }

    private void remember(Erasures.Waiting waiting) {
        open.set(waiting.count());
        oldestSeconds.set(
                waiting.oldest() == null
                        ? 0
                        : Math.max(
                                0, Duration.between(waiting.oldest(), now.get()).toSeconds()));
    }
}
