package dev.mockmate.platform.concurrency;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Slots for work that takes a processor, shared between users: nobody has more than a share of them, and those who wait get
 * theirs by turns, one of each user after the other. It bounds what this replica works on and decides nothing else: who waits
 * here has a call open.
 *
 * <pre>
 *   wait ─▶ the user's own queue full: OwnQueueFullException · all queues full: QueueFullException
 *     └─▶ by turns, when a slot is free and the user has fewer than a share ─▶ work ─▶ slot free
 * </pre>
 */
public final class FairQueue {

    private final Limits limits;
    private final Executor workers;
    private final Map<UUID, Deque<Turn>> waiting = new LinkedHashMap<>();
    private final Map<UUID, Integer> working = new HashMap<>();
    private int taken;
    private int queued;

    public FairQueue(Limits limits, Executor workers) {
        this.limits = limits;
        this.workers = workers;
    }

    /**
     * How much at once.
     *
     * @param slots of all users
     * @param share slots of one user
     * @param waitingOfAUser work of one user that waits
     * @param waiting work of all users that waits
     */
    public record Limits(int slots, int share, int waitingOfAUser, int waiting) {}

    /** The user's own work waits already. */
    public static final class OwnQueueFullException extends RuntimeException {
        OwnQueueFullException() {
            super("the user's own queue is full", null, false, false);
        }
    }

    /** Too many users' work waits. */
    public static final class QueueFullException extends RuntimeException {
        QueueFullException() {
            super("all queues are full", null, false, false);
        }
    }

    /**
     * The result of work that only computes, done on a worker. Who stops waiting gives its turn away; work that has begun keeps
     * its slot to its end, whoever still wants it.
     */
    public <T> Uni<T> compute(UUID userId, Supplier<T> work) {
        return turn(userId, turn -> Uni.createFrom().emitter(emitter -> {
            if (keep(turn)) {
                begin(turn, work, emitter);
            }
        }));
    }

    /** The result of work that others do; its slot is free when it ends or is given up. */
    public <T> Uni<T> run(UUID userId, Supplier<Uni<T>> work) {
        return turn(userId, turn -> work.get());
    }

    /** How much of the user's work is done now. */
    synchronized int working(UUID userId) {
        return working.getOrDefault(userId, 0);
    }

    private <T> Uni<T> turn(UUID userId, Function<Turn, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Turn turn = new Turn(userId);
            return Uni.createFrom()
                    .<Turn>emitter(emitter -> admit(turn, emitter))
                    .chain(got -> work.apply(got))
                    .onTermination()
                    .invoke(() -> end(turn));
        });
    }

    private <T> void begin(Turn turn, Supplier<T> work, UniEmitter<? super T> emitter) {
        try {
            workers.execute(() -> finish(turn, work, emitter));
        } catch (RejectedExecutionException noWorker) {
            emitter.fail(new QueueFullException());
            leave(turn);
        }
    }

    private <T> void finish(Turn turn, Supplier<T> work, UniEmitter<? super T> emitter) {
        try {
            emitter.complete(work.get());
        } catch (Throwable failed) {
            emitter.fail(failed);
        } finally {
            leave(turn);
        }
    }

    private void admit(Turn turn, UniEmitter<? super Turn> emitter) {
        turn.emitter = emitter;
        Optional<RuntimeException> refusal = queue(turn);
        refusal.ifPresent(emitter::fail);
        if (refusal.isEmpty()) {
            handOut();
        }
    }

    private synchronized Optional<RuntimeException> queue(Turn turn) {
        Deque<Turn> own = waiting.getOrDefault(turn.userId, new ArrayDeque<>());
        boolean free = taken < limits.slots() && working(turn.userId) < limits.share();
        if (!free && own.size() >= limits.waitingOfAUser()) {
            return Optional.of(new OwnQueueFullException());
        }
        if (!free && queued >= limits.waiting()) {
            return Optional.of(new QueueFullException());
        }
        own.add(turn);
        waiting.put(turn.userId, own);
        queued++;
        return Optional.empty();
    }

    /** Begins what may begin. */
    private void handOut() {
        for (Turn turn : next()) {
            turn.emitter.complete(turn);
        }
    }

    private synchronized List<Turn> next() {
        List<Turn> begun = new ArrayList<>();
        for (Turn turn = oneMore(); turn != null; turn = oneMore()) {
            begun.add(turn);
        }
        return begun;
    }

    /** Of the first user in the row who has less than a share; that user goes to the end of the row. */
    private Turn oneMore() {
        if (taken >= limits.slots()) {
            return null;
        }
        for (Iterator<Map.Entry<UUID, Deque<Turn>>> users = waiting.entrySet().iterator(); users.hasNext(); ) {
            Map.Entry<UUID, Deque<Turn>> user = users.next();
            if (working.getOrDefault(user.getKey(), 0) < limits.share()) {
                Turn turn = user.getValue().poll();
                users.remove();
                if (!user.getValue().isEmpty()) {
                    waiting.put(user.getKey(), user.getValue());
                }
                begin(turn);
                return turn;
            }
        }
        return null;
    }

    private void begin(Turn turn) {
        turn.hasBegun = true;
        queued--;
        taken++;
        working.merge(turn.userId, 1, Integer::sum);
    }

    /** Whether the work may begin, which then keeps its slot; it may not when nobody wants it any more. */
    private synchronized boolean keep(Turn turn) {
        turn.isKept = !turn.hasLeft;
        return turn.isKept;
    }

    /** Nobody waits for this any more: it is done, or who wanted it has gone. */
    private void end(Turn turn) {
        if (!forget(turn)) {
            leave(turn);
        }
    }

    /** True when there is nothing to leave: it never began, or its work goes on. */
    private synchronized boolean forget(Turn turn) {
        if (turn.hasBegun) {
            return turn.isKept;
        }
        Deque<Turn> own = waiting.get(turn.userId);
        if (own != null && own.remove(turn)) {
            queued--;
            if (own.isEmpty()) {
                waiting.remove(turn.userId);
            }
        }
        return true;
    }

    private void leave(Turn turn) {
        if (free(turn)) {
            handOut();
        }
    }

    private synchronized boolean free(Turn turn) {
        if (turn.hasLeft) {
            return false;
        }
        turn.hasLeft = true;
        taken--;
        working.merge(turn.userId, -1, (before, one) -> before == 1 ? null : before - 1);
        return true;
    }

    /** Somebody who waits, and then the slot that was got; guarded by the queue. */
    private static final class Turn {
        private final UUID userId;
        private UniEmitter<? super Turn> emitter;
        private boolean hasBegun;
        private boolean isKept;
        private boolean hasLeft;

        Turn(UUID userId) {
            this.userId = userId;
        }
    }
}
