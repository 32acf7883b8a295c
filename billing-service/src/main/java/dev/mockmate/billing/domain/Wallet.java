package dev.mockmate.billing.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A user's credits.
 *
 * @param welcomed whether the user got the welcome credits
 * @param grants by id: all with credits left, and those the sessions at hand were paid from
 */
public record Wallet(UUID userId, boolean welcomed, Map<UUID, Grant> grants) {

    public Wallet {
        grants = Map.copyOf(grants);
    }

    /** A wallet with these grants. */
    public static Wallet of(UUID userId, boolean welcomed, Collection<Grant> grants) {
        Map<UUID, Grant> byId = new LinkedHashMap<>();
        grants.forEach(grant -> byId.put(grant.id(), grant));
        return new Wallet(userId, welcomed, byId);
    }

    /** Credits that are neither held nor spent. What ran out of time counts until its expiry is posted. */
    public long available() {
        return grants.values().stream().mapToLong(Grant::remaining).sum();
    }

    /** What of it does not run out of time by then. */
    long availableAt(Instant then) {
        return grants.values().stream()
                .filter(grant -> grant.isSpendable(then))
                .mapToLong(Grant::remaining)
                .sum();
    }

    /** The grant that pays the next credit. */
    Optional<Grant> next(Instant now) {
        return grants.values().stream().filter(grant -> grant.isSpendable(now)).min(BurnOrder.OF_GRANTS);
    }

    /** Grants that ran out of time with credits left. */
    List<Grant> expired(Instant now) {
        return grants.values().stream()
                .filter(grant -> grant.remaining() > 0 && grant.isExpired(now))
                .sorted(BurnOrder.OF_GRANTS)
                .toList();
    }

    Wallet with(Grant grant) {
        Map<UUID, Grant> changed = new LinkedHashMap<>(grants);
        changed.put(grant.id(), grant);
        return new Wallet(userId, welcomed, changed);
    }

    Wallet welcome() {
        return new Wallet(userId, true, grants);
    }
}
