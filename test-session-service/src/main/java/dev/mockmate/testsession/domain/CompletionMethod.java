package dev.mockmate.testsession.domain;

import java.util.Locale;

/** How a test came to its end. */
public enum CompletionMethod {
    /** The candidate said so. */
    MANUAL,
    /** The page was closed; for a while this is only a supposition, since a reload looks the same. */
    TAB_CLOSE,
    /** The time was up by the server's clock. */
    TIMER_EXPIRED,
    /** Nobody was heard of for too long. */
    HEARTBEAT_TIMEOUT,
    /** The page handed in by itself before the time was up. */
    AUTO;

    /** The name clients see, like {@code tab_close}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of a label. */
    public static CompletionMethod of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
