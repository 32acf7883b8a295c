package dev.mockmate.gateway.live;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all replay buffers together hold. When it is full each makes room by forgetting of its own; a client whose messages were
 * forgotten reloads the transcript. Safe to use from any thread.
 */
final class ReplayMemory {
    private final long limit;
    private final AtomicLong held = new AtomicLong();

    ReplayMemory(long limit) {
        this.limit = limit;
    }

    /** Bytes held by all. */
    long bytes() {
        return held.get();
    }

    /** A replay buffer holds more, or less when negative. */
    void add(long bytes) {
        held.addAndGet(bytes);
    }

    /** Whether replay buffers have to forget. */
    boolean isFull() {
        return held.get() > limit;
    }
}
