package dev.mockmate.platform.concurrency;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Queue;

/** Lets in so many at once; others wait at the door in order. */
public final class Bulkhead {
    private final Queue<UniEmitter<? super Void>> door = new ArrayDeque<>();
    private int places;

    /** A room with so many places. */
    public Bulkhead(int places) {
        this.places = places;
    }

    /** Completes when there is a place, which is taken then. */
    public Uni<Void> enter() {
        return Uni.createFrom().emitter(waiting -> {
            if (isFree(waiting)) {
                waiting.complete(null);
            }
        });
    }

    /** Gives a place back. */
    public void leave() {
        UniEmitter<? super Void> next = next();
        if (next != null) {
            next.complete(null);
        }
    }

    private synchronized boolean isFree(UniEmitter<? super Void> waiting) {
        if (places > 0) {
            places--;
            return true;
        }
        door.add(waiting);
        return false;
    }

    private synchronized UniEmitter<? super Void> next() {
        UniEmitter<? super Void> next = door.poll();
        if (next == null) {
            places++;
        }
        return next;
    }
}
