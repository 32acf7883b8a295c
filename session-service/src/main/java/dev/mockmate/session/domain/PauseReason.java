package dev.mockmate.session.domain;

import java.util.Locale;

/** Why the clock stands still. */
public enum PauseReason {
    /** The user asked for it; only the user ends it. */
    USER,
    /** The user was there but neither said nor did anything; like their own pause, only they end it. */
    IDLE,
    /** The client went silent; it ends when the client is back. */
    DISCONNECTED;

    /** The name clients see. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a name clients see. */
    public static PauseReason of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
