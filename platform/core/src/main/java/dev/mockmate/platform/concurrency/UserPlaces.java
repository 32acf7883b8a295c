package dev.mockmate.platform.concurrency;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Counts what users have open on this replica for long, like streams of events, so that nobody's cost another one theirs. Whoever asks
 * for room and takes a place a moment later may be one of several who do so at once: the bound is not to the one.
 */
public final class UserPlaces {
    private final int perUser;
    private final int most;
    private final Map<UUID, Integer> byUser = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** So many for each user, and so many in all. */
    public UserPlaces(int perUser, int most) {
        this.perUser = perUser;
        this.most = most;
    }

    /** Whether there is room for another one of this user. */
    public boolean hasRoom(UUID user) {
        return all.get() < most && byUser.getOrDefault(user, 0) < perUser;
    }

    /** One more. */
    public void take(UUID user) {
        all.incrementAndGet();
        byUser.merge(user, 1, Integer::sum);
    }

    /** One less. */
    public void giveBack(UUID user) {
        all.decrementAndGet();
        byUser.computeIfPresent(user, (known, count) -> count == 1 ? null : count - 1);
    }

    /** Does {@code work} in a place of this user, or the other where there is none. The place ends with the work, however it ends. */
    public <T> Uni<T> inPlace(UUID user, Supplier<Uni<T>> work, Supplier<Uni<T>> withoutPlace) {
        return Uni.createFrom().deferred(() -> {
            if (!hasRoom(user)) {
                return withoutPlace.get();
            }
            take(user);
            // A caller who goes away just when the work ends would give back twice.
            AtomicBoolean taken = new AtomicBoolean(true);
            return Uni.createFrom().deferred(work::get).onTermination().invoke(() -> {
                if (taken.getAndSet(false)) {
                    giveBack(user);
                }
            });
        });
    }
}
