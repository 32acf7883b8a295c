package dev.mockmate.billing.application;

import dev.mockmate.platform.concurrency.Bulkhead;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.time.Now;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Where the changes that events ask for are made. A user's changes wait in line; whoever is served takes along all that wait, so
 * that a user with many sessions at once costs one lock and one commit for many changes instead of one each. Users do not wait for
 * each other.
 *
 * <pre>
 *   idle ──first change──► one transaction ──► nobody waits: idle
 *                             ▲         │
 *                             └─────────┘ meanwhile others came: all of them in the next one
 * </pre>
 *
 * <p>The queue lives in memory and decides nothing: an event whose change was not committed is delivered again. Other replicas may
 * serve the same user; the lock of the wallet keeps them apart.
 */
@ApplicationScoped
public class WalletChangeBatcher {
    private static final Logger LOG = Logger.getLogger(WalletChangeBatcher.class);
    private static final int SERVED_TOGETHER = 64;
    /** Half of the database connections of a replica: requests need some too. */
    private static final int USERS_AT_ONCE = 8;

    private final UpdateWallet updateWallet;
    private final Now now;
    private final Vertx vertx;
    private final MeterRegistry metrics;
    private final Bulkhead counter = new Bulkhead(USERS_AT_ONCE);
    private final Map<UUID, Queue<Waiting>> queues = new HashMap<>();

    WalletChangeBatcher(UpdateWallet updateWallet, Now now, Vertx vertx, MeterRegistry metrics) {
        this.updateWallet = updateWallet;
        this.now = now;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    /**
     * A change in line.
     *
     * @param alone makes it by itself; the way out when it could not be made with others
     */
    private record Waiting(
            UUID eventId,
            PendingChange change,
            Supplier<Uni<Void>> alone,
            Executor context,
            UniEmitter<? super Void> told) {

        UUID userId() {
            return change.subject().userId();
        }

        void done() {
            context.execute(() -> told.complete(null));
        }

        void failed(Throwable failure) {
            context.execute(() -> told.fail(failure));
        }
    }

    /**
     * Makes the change behind all that wait for the same user, once per event.
     *
     * @param alone makes it by itself, with all the patience it takes; asked for when making it with others failed
     */
    public Uni<Void> make(UUID eventId, PendingChange change, Supplier<Uni<Void>> alone) {
        Executor context = CallerContext.here(vertx);
        return Uni.createFrom().emitter(told -> {
            Waiting waiting = new Waiting(eventId, change, alone, context, told);
            if (isFirst(waiting)) {
                serve(waiting.userId());
            }
        });
    }

    private synchronized boolean isFirst(Waiting waiting) {
        boolean first = !queues.containsKey(waiting.userId());
        queues.computeIfAbsent(waiting.userId(), user -> new ArrayDeque<>()).add(waiting);
        return first;
    }

    private synchronized boolean hasEnded(UUID user) {
        return queues.get(user).isEmpty() && queues.remove(user) != null;
    }

    private synchronized List<Waiting> next(UUID user) {
        Queue<Waiting> queue = queues.get(user);
        List<Waiting> served = new ArrayList<>();
        while (served.size() < SERVED_TOGETHER && !queue.isEmpty()) {
            served.add(queue.remove());
        }
        return served;
    }

    private void serve(UUID user) {
        if (!hasEnded(user)) {
            counter.enter().subscribe().with(entered -> serveNext(user));
        }
    }

    private void serveNext(UUID user) {
        List<Waiting> served = next(user);
        served.get(0).context().execute(() -> together(served)
                .onFailure()
                .recoverWithUni(failure -> oneByOne(served, failure))
                .onTermination()
                .invoke(counter::leave)
                .subscribe()
                .with(done -> serve(user), failure -> serve(user)));
    }

    private Uni<Void> together(List<Waiting> served) {
        Map<UUID, PendingChange> changes = served.stream()
                .collect(Collectors.toMap(
                        Waiting::eventId, Waiting::change, (first, repeated) -> first, LinkedHashMap::new));
        return Uni.createFrom()
                .deferred(() -> updateWallet.keepAll(changes, now.get()))
                .invoke(taken -> count(served.size() - taken.size()))
                .invoke(() -> served.forEach(Waiting::done))
                .replaceWithVoid();
    }

    /** One that cannot be made must not keep the others from it. */
    private Uni<Void> oneByOne(List<Waiting> served, Throwable cause) {
        LOG.debugf(
                "changes are made one by one count=%d cause=%s",
                served.size(), cause.getClass().getSimpleName());
        return InOrder.each(served, this::alone);
    }

    private Uni<Boolean> alone(Waiting waiting) {
        return Uni.createFrom()
                .deferred(() -> waiting.alone().get())
                .invoke(waiting::done)
                .replaceWith(true)
                .onFailure()
                .invoke(waiting::failed)
                .onFailure()
                .recoverWithItem(false);
    }

    private void count(int repeated) {
        if (repeated > 0) {
            metrics.counter("mockmate.inbox.duplicates", "consumer", "billing").increment(repeated);
        }
    }
}
