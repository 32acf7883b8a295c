package dev.mockmate.interview.avatar.domain;

import java.util.Locale;

/** Why an avatar was stopped. */
public enum AvatarEnd {
    /** The user asked for it. */
    USER,
    /** The session was paused by its user. */
    PAUSED,
    /** The session was paused because its client was gone. */
    DISCONNECTED,
    COMPLETED,
    CREDITS_EXHAUSTED,
    MAX_DURATION,
    ABANDONED,
    EXPIRED,
    /** The session, or its user, was erased. */
    ERASED,
    /** No sign of life from the client for a while. */
    FORGOTTEN,
    /** It did not come to life, or nobody knows whether it did. */
    START_FAILED;

    /** As it is stored and shown. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was stored. */
    public static AvatarEnd ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** For a session's pause, by its reason. */
    public static AvatarEnd ofPause(String reason) {
        return "disconnected".equals(reason) ? DISCONNECTED : PAUSED;
    }

    /** For a session's end, by its reason. */
    public static AvatarEnd ofCompletion(String endReason) {
        return switch (endReason) {
            case "credits_exhausted" -> CREDITS_EXHAUSTED;
            case "max_duration" -> MAX_DURATION;
            case "abandoned" -> ABANDONED;
            default -> COMPLETED;
        };
    }
}
