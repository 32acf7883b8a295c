package dev.mockmate.platform.outbox;

import java.util.BitSet;
import java.util.Collection;

/**
 * Which shards have something to relay and which are being worked on. They are handed out in turn: under load every shard is
 * dirty again at once, and a fixed order would leave the last ones waiting for as long as the load lasts.
 */
final class Shards {
    /** Answered when there is nothing to take. */
    static final int NONE = -1;

    private final int count;
    private final int concurrency;
    private final BitSet dirty;
    private final BitSet busy;
    private int next;

    /** @param concurrency how many may be busy at the same time */
    Shards(int count, int concurrency) {
        this.count = count;
        this.concurrency = concurrency;
        this.dirty = new BitSet(count);
        this.busy = new BitSet(count);
    }

    /** These have something to relay. */
    synchronized void wake(Collection<Integer> shards) {
        shards.forEach(dirty::set);
    }

    /** The next dirty shard that nobody works on, now busy and clean; or {@link #NONE}. */
    synchronized int take() {
        if (busy.cardinality() >= concurrency) {
            return NONE;
        }
        for (int i = 0; i < count; i++) {
            int shard = (next + i) % count;
            if (dirty.get(shard) && !busy.get(shard)) {
                dirty.clear(shard);
                busy.set(shard);
                next = (shard + 1) % count;
                return shard;
            }
        }
        return NONE;
    }

    /** Nobody works on it any more; {@code again} when there is more to relay. */
    synchronized void release(int shard, boolean again) {
        busy.clear(shard);
        if (again) {
            dirty.set(shard);
        }
    }
}
