package dev.mockmate.gateway.live;

import dev.mockmate.gateway.domain.CloseReason;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What all sockets together make this replica hold. Each has a bound of its own; when the sum of all reaches the limit, whoever
 * makes it hold most is cut off, so that the others need not be. Safe to use from any thread.
 */
final class HeldMemory {
    private final long limit;
    private final Supplier<Stream<LiveConnection>> sockets;
    private final AtomicLong held = new AtomicLong();
    private final AtomicBoolean relieving = new AtomicBoolean();

    HeldMemory(long limit, Supplier<Stream<LiveConnection>> sockets) {
        this.limit = limit;
        this.sockets = sockets;
    }

    /** Bytes held for all. */
    long bytes() {
        return held.get();
    }

    /** A socket makes it hold more, or less when negative. */
    void add(long bytes) {
        if (held.addAndGet(bytes) > limit && relieving.compareAndSet(false, true)) {
            Optional<LiveConnection> heaviest = sockets.get().max(Comparator.comparingLong(LiveConnection::held));
            if (heaviest.isPresent()) {
                heaviest.get().cutOff(CloseReason.SLOW, () -> relieving.set(false));
            } else {
                relieving.set(false);
            }
        }
    }
}
