package dev.mockmate.interview.planning.domain;

import java.util.List;
import java.util.UUID;

/** The number a plan is drawn with: equal for equal wishes of one user, and spread over all numbers (FNV-1a, 64 bits). Rule <b>fresh-plan</b>. */
public final class PlanSeed {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private PlanSeed() {}

    /**
     * A seed.
     *
     * @param begunBefore how many other interviews the user has begun
     * @param texts what the plan is for
     */
    public static long of(UUID userId, long begunBefore, List<String> texts) {
        long hash = mixed(OFFSET, userId.getMostSignificantBits());
        hash = mixed(hash, userId.getLeastSignificantBits());
        hash = mixed(hash, begunBefore);
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = mixed(hash, text.length());
        }
        return hash;
    }

    private static long mixed(long hash, long value) {
        long mixed = hash;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            mixed = (mixed ^ (value >>> shift & 0xff)) * PRIME;
        }
        return mixed;
    }
}
