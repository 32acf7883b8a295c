package dev.mockmate.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Starts things side by side and waits for all of them. Starting more JVMs at once than there are processors makes each slower and
 * none sooner: those wait for a slot.
 */
final class ParallelStart implements AutoCloseable {
    private final Semaphore slots =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final ExecutorService starters = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Void>> all = new ArrayList<>();

    /** Starts it now. */
    CompletableFuture<Void> start(Runnable start) {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(start, starters);
        all.add(begun);
        return begun;
    }

    /** Starts a JVM as soon as there is a slot. */
    void startJvm(Runnable start) {
        start(() -> inSlot(start));
    }

    /** Starts a JVM as soon as these are done and there is a slot. */
    void startJvmAfter(CompletableFuture<Void> ground, Runnable start) {
        all.add(ground.thenRunAsync(() -> inSlot(start), starters));
    }

    /**
     * Waits until all have started.
     *
     * @throws RuntimeException the first failure, at once and not after the time limits of the others
     */
    void await() {
        try {
            firstFailureOrAll().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new StartFailure("Start failed", e);
        }
    }

    @Override
    public void close() {
        starters.shutdownNow();
    }

    private CompletableFuture<Void> firstFailureOrAll() {
        CompletableFuture<Void> outcome = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        CompletableFuture<Void> first = new CompletableFuture<>();
        outcome.whenComplete((done, failure) -> complete(first, failure));
        all.forEach(one -> one.whenComplete((done, failure) -> {
            if (failure != null) {
                complete(first, failure);
            }
        }));
        return first;
    }

    private static void complete(CompletableFuture<Void> future, Throwable failure) {
        if (failure == null) {
            future.complete(null);
        } else {
            future.completeExceptionally(failure);
        }
    }

    private void inSlot(Runnable start) {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while starting", e);
        }
        try {
            start.run();
        } finally {
            slots.release();
        }
    }
}
