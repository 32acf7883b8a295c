package dev.mockmate.billing.domain;

import java.util.Locale;

/** The accounts of the ledger: two for each user, the others are the system's. */
public enum AccountKind {
    /** Where granted credits come from. */
    GRANTS,
    /** What a user can spend; never below zero. */
    USER_AVAILABLE,
    /** What a user's activations hold; never below zero. */
    USER_HELD,
    /** What was spent. */
    EARNED,
    /** What ran out of time. */
    EXPIRED,
    /** What an operator gave to put something right. */
    CORRECTIONS;

    /** The name in the database, like {@code user-available}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
