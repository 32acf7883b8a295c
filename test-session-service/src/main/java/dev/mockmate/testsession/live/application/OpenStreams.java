package dev.mockmate.testsession.live.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts this replica's streams, so that nobody's streams cost another one theirs. */
@ApplicationScoped
public class OpenStreams {
    private final LiveConfig config;
    private final Map<UUID, Integer> byUser = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    OpenStreams(LiveConfig config) {
        this.config = config;
    }

    /** Whether there is room for another one of this user. */
    public boolean hasRoom(UUID user) {
        return all.get() < config.streams() && byUser.getOrDefault(user, 0) < config.streamsPerUser();
    }

    /** One more. */
    public void opened(UUID user) {
        all.incrementAndGet();
        byUser.merge(user, 1, Integer::sum);
    }

    /** One less. */
    public void closed(UUID user) {
        all.decrementAndGet();
        byUser.computeIfPresent(user, (known, count) -> count == 1 ? null : count - 1);
    }
}
