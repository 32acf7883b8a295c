package dev.mockmate.billing.domain;

import java.util.Locale;

/** Where granted credits come from. What was a present is spent before what was paid for. */
public enum GrantSource {
    PURCHASE,
    PROMO,
    WELCOME,
    CORRECTION;

    /** Whether money was paid for it. */
    boolean isPaid() {
        return this == PURCHASE;
    }

    /** The account the credits come out of. */
    AccountKind account() {
        return this == CORRECTION ? AccountKind.CORRECTIONS : AccountKind.GRANTS;
    }

    /** The name on the wire, like {@code purchase}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of this name. */
    public static GrantSource of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
