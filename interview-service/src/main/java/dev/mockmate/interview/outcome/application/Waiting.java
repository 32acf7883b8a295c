package dev.mockmate.interview.outcome.application;

import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.platform.concurrency.CallerContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits without a thread and without a transaction: looks, lets time pass, looks again. */
@ApplicationScoped
public class Waiting {

    private final Vertx vertx;
    private final InterviewConfig config;

    Waiting(Vertx vertx, InterviewConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** What {@code look} finds, as soon as it is good enough, and at the latest after {@code most} as it is then. */
    public <T> Uni<T> until(Supplier<Uni<T>> look, Predicate<T> goodEnough, Duration most) {
        return until(look, goodEnough, most, config.lookAgain());
    }

    private <T> Uni<T> until(Supplier<Uni<T>> look, Predicate<T> goodEnough, Duration most, Duration wait) {
        return look.get().chain(found -> {
            Duration left = most.minus(wait);
            return goodEnough.test(found) || left.isNegative()
                    ? Uni.createFrom().item(found)
                    : pause(wait).chain(() -> until(look, goodEnough, left, longer(wait)));
        });
    }

    /** The wait after this one: quick at first, so that quick things are seen quickly, and gentle later. */
    public Duration longer(Duration wait) {
        Duration next = wait.multipliedBy(3).dividedBy(2);
        return next.compareTo(config.maxLookAgain()) > 0 ? config.maxLookAgain() : next;
    }

    /** Goes on after the time has passed, on the same context, as database sessions want it. */
    public Uni<Void> pause(Duration time) {
        return CallerContext.pause(vertx, time);
    }
}
