package dev.mockmate.platform.outbox;

import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalLong;

/**
 * Which shards have something to relay and which are being worked on. They are handed out in turn: under load every shard is
 * dirty again at once, and a fixed order would leave the last ones waiting for as long as the load lasts.
 */
final class Shards {
    /** Answered when there is nothing to take. */
    static final int NONE = -1;

    private static final long FIRST_TRY_OF_HELD_MILLIS = 20;
    private static final int MOST_DOUBLINGS = 3;

    private final int count;
    private final int concurrency;
    private final BitSet dirty;
    private final BitSet busy;
    /** Another replica's, to be tried again. */
    private final BitSet held;

    private final int[] triesOfHeld;
    private int next;

    /** @param concurrency how many may be busy at the same time */
    Shards(int count, int concurrency) {
        this.count = count;
        this.concurrency = concurrency;
        this.dirty = new BitSet(count);
        this.busy = new BitSet(count);
        this.held = new BitSet(count);
        this.triesOfHeld = new int[count];
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
        triesOfHeld[shard] = 0;
        if (again) {
            dirty.set(shard);
        }
    }

    /**
     * Another replica works on it. However many rows wake it meanwhile, it is tried again once at a time: each wake alone would
     * otherwise put the next try off.
     *
     * @return milliseconds after which {@link #tryHeld} is due; empty when it is due already
     */
    synchronized OptionalLong releaseHeld(int shard) {
        busy.clear(shard);
        if (held.get(shard)) {
            return OptionalLong.empty();
        }
        held.set(shard);
        int doublings = Math.min(triesOfHeld[shard]++, MOST_DOUBLINGS);
        return OptionalLong.of(FIRST_TRY_OF_HELD_MILLIS << doublings);
    }

    /** Lets a shard that was another replica's be taken again. */
    synchronized void tryHeld(int shard) {
        held.clear(shard);
        dirty.set(shard);
    }
}
