package dev.mockmate.gateway.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** Counts malformed messages of the last minute. Not thread-safe: it belongs to one connection. */
public final class MalformedMessageCounter {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int tooMany;
    private final ArrayDeque<Instant> recent = new ArrayDeque<>();

    /** The {@code tooMany}th within a minute is one too many. */
    public MalformedMessageCounter(int tooMany) {
        this.tooMany = tooMany;
    }

    /** Notes one; answers whether it is one too many. */
    public boolean oneMore(Instant now) {
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        recent.addLast(now);
        return recent.size() >= tooMany;
    }
}
