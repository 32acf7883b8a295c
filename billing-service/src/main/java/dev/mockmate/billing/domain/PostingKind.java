package dev.mockmate.billing.domain;

import java.util.Locale;

/** What a posting is, as the ledger shows it. */
public enum PostingKind {
    GRANT,
    HOLD,
    CAPTURE,
    RELEASE,
    CHARGE,
    REFUND,
    EXPIRY,
    CORRECTION;

    /** The name on the wire. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
