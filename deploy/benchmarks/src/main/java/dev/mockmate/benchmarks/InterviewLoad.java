package dev.mockmate.benchmarks;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Holds whole interviews: at a fixed rate whatever comes of them, as independent users would, or a few at a time one after the
 * other. One event loop does it all.
 */
public final class InterviewLoad implements AutoCloseable {

    private static final Duration LAST_ONE = Duration.ofSeconds(120);
    private static final long BETWEEN_TWO_MILLIS = 100;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final List<String> tokens;
    private final InterviewClient client;
    private int next;
    private InterviewSteps current = new InterviewSteps();
    private boolean leaving;

    /** @param tokens bearer tokens of the users, who take their turns; each needs credits */
    public InterviewLoad(String origin, List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        this.client = new InterviewClient(vertx, origin);
    }

    /**
     * Begins {@code perSecond · length} interviews, evenly; returns when the last is over.
     *
     * @param thinkMillis what a user takes between a question, the two pieces of an answer and its end
     */
    public InterviewSteps atRate(double perSecond, Duration length, long thinkMillis) {
        InterviewSteps steps = new InterviewSteps();
        int count = (int) Math.max(1, Math.round(perSecond * length.toMillis() / 1000));
        long gap = (long) (1e9 / perSecond);
        CompletableFuture<Void> over = new CompletableFuture<>();
        int[] open = {count};
        loop.runOnContext(now -> {
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = begin + i * gap;
                vertx.setTimer(Math.max(1, i * gap / 1_000_000), timer -> hold(() -> steps, due, thinkMillis)
                        .onComplete(held -> {
                            if (--open[0] == 0) {
                                over.complete(null);
                            }
                        }));
            }
        });
        await(over, length.plus(LAST_ONE));
        return steps;
    }

    /** Holds interviews for {@code length}, {@code callers} at a time; returns when the last is over. */
    public InterviewSteps oneAfterTheOther(int callers, Duration length, long thinkMillis) {
        InterviewSteps steps = new InterviewSteps();
        CompletableFuture<Void> over = new CompletableFuture<>();
        int[] open = {callers};
        loop.runOnContext(now -> {
            long end = System.nanoTime() + length.toNanos();
            for (int i = 0; i < callers; i++) {
                holdWhile(() -> System.nanoTime() < end, () -> steps, thinkMillis)
                        .onComplete(done -> {
                            if (--open[0] == 0) {
                                over.complete(null);
                            }
                        });
            }
        });
        await(over, length.plus(LAST_ONE));
        return steps;
    }

    /** So many more users begin one interview after the other, the first of each evenly within {@code spread}. */
    void join(int more, Duration spread, long thinkMillis) {
        loop.runOnContext(now -> {
            for (int i = 0; i < more; i++) {
                vertx.setTimer(
                        Math.max(1, i * spread.toMillis() / more),
                        timer -> holdWhile(() -> !leaving, () -> current, thinkMillis));
            }
        });
    }

    /** What those who joined did since it was asked last. */
    InterviewSteps turn() {
        CompletableFuture<InterviewSteps> before = new CompletableFuture<>();
        loop.runOnContext(now -> {
            before.complete(current);
            current = new InterviewSteps();
        });
        return before.join();
    }

    /** Those who joined begin no further interview. */
    void leave() {
        loop.runOnContext(now -> leaving = true);
    }

    private Future<Void> holdWhile(BooleanSupplier goesOn, Supplier<InterviewSteps> steps, long thinkMillis) {
        return hold(steps, System.nanoTime(), thinkMillis)
                .compose(held -> pause())
                .compose(rested ->
                        goesOn.getAsBoolean() ? holdWhile(goesOn, steps, thinkMillis) : Future.succeededFuture());
    }

    /** Between two interviews of a user: one that fails at once must not begin again at once for ever. */
    private Future<Void> pause() {
        Promise<Void> over = Promise.promise();
        vertx.setTimer(BETWEEN_TWO_MILLIS, timer -> over.complete());
        return over.future();
    }

    /** Never fails: what came in between is counted. */
    private Future<Void> hold(Supplier<InterviewSteps> steps, long due, long thinkMillis) {
        String token = tokens.get(next++ % tokens.size());
        steps.get().began();
        return new WholeInterview(client, token, new WholeInterview.Pace(thinkMillis), steps, due)
                .hold()
                .onSuccess(held -> steps.get().completed())
                .onFailure(failure -> steps.get().failed(String.valueOf(failure.getMessage())))
                .otherwiseEmpty();
    }

    private static void await(CompletableFuture<Void> over, Duration limit) {
        try {
            over.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotMeasuredException("The interviews did not come to an end.", e);
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
