package dev.mockmate.platform.outbox;

import java.util.function.IntConsumer;

/**
 * What becomes of events that are on their way one behind the other: they are answered in their order. A producer that breaks while
 * it takes an event may answer that one as well, which then was not handed over.
 */
final class Delivery {
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final IntConsumer end;
    private int handedOver = UNKNOWN;
    private int answered;
    private int acknowledged;
    private boolean ended;

    /** @param end hears once, when all are answered, how many were acknowledged, from the first on */
    Delivery(IntConsumer end) {
        this.end = end;
    }

    /** The next in order was acknowledged, or failed; behind a failure nothing counts. */
    void answered(boolean holds) {
        boolean last;
        synchronized (this) {
            if (holds && acknowledged == answered) {
                acknowledged++;
            }
            answered++;
            last = ends();
        }
        if (last) {
            end.accept(acknowledged);
        }
    }

    /** So many were handed over, and no more will be. */
    void handedOver(int count) {
        boolean last;
        synchronized (this) {
            handedOver = count;
            last = ends();
        }
        if (last) {
            end.accept(acknowledged);
        }
    }

    private boolean ends() {
        boolean now = !ended && answered >= handedOver;
        ended |= now;
        return now;
    }
}
