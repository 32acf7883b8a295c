package dev.mockmate.billing.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Credits a user was given at once.
 *
 * @param amount how many were given
 * @param remaining how many are neither held, spent nor expired
 * @param priority lower is spent sooner
 * @param expiresAt from then on nothing of it can be spent; {@link #NEVER} when it does not expire
 */
public record Grant(
        UUID id, GrantSource source, long amount, long remaining, int priority, Instant expiresAt, Instant createdAt) {
    /** The expiry of what does not expire. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The priority of what was given without one. */
    public static final int DEFAULT_PRIORITY = 100;

    /** A grant nothing of which is spent. */
    public static Grant whole(
            UUID id, GrantSource source, long amount, int priority, Instant expiresAt, Instant createdAt) {
        return new Grant(id, source, amount, amount, priority, expiresAt, createdAt);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isSpendable(Instant now) {
        return remaining > 0 && !isExpired(now);
    }

    Grant less(long credits) {
        return new Grant(id, source, amount, remaining - credits, priority, expiresAt, createdAt);
    }
}
