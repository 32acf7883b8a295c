package dev.mockmate.billing.domain;

import java.util.Locale;

/** How a try to activate was answered. */
public enum ActivationOutcome {
    /** Nothing was heard of it. */
    UNKNOWN,
    APPROVED,
    DECLINED,
    /** The session no longer waits; a request for it that comes later is declined. */
    WITHDRAWN;

    /** The name in the database. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of this name. */
    public static ActivationOutcome of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
