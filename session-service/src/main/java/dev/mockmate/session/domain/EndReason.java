package dev.mockmate.session.domain;

import java.util.Locale;

/** Why a session is over. */
public enum EndReason {
    USER_ENDED,
    AI_ENDED,
    CREDITS_EXHAUSTED,
    MAX_DURATION,
    ABANDONED,
    OPERATOR_ENDED,
    INTERNAL_ERROR;

    /** The name clients see, like {@code user_ended}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a name clients see. */
    public static EndReason of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
