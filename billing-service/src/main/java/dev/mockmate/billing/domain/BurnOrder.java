package dev.mockmate.billing.domain;

import java.util.Comparator;

/** In which order a user's grants are used up. */
public final class BurnOrder {

    /** Rule <b>burn-order</b>: lower priority number, then sooner expiry, then presents before purchases, then older. */
    public static final Comparator<Grant> OF_GRANTS = Comparator.comparingInt(Grant::priority)
            .thenComparing(Grant::expiresAt)
            .thenComparing(grant -> grant.source().isPaid())
            .thenComparing(Grant::createdAt)
            .thenComparing(Grant::id);

    private BurnOrder() {}
}
