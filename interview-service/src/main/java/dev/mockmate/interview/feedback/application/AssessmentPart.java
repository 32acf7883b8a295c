package dev.mockmate.interview.feedback.application;

import java.util.List;
import java.util.Locale;

/** The parts of an assessment in the order in which clients get them. */
public enum AssessmentPart {
    FOLLOW_UP,
    SCORING,
    CONTENT_FEEDBACK,
    DELIVERY_FEEDBACK,
    REWRITE,
    COACH_NOTES,
    LIBRARY_SUGGESTION,
    METADATA;

    /** How many parts there are. */
    public static final int ALL = values().length;

    /** The part's name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isLast() {
        return this == METADATA;
    }

    /** The parts from the one at {@code from} (counted from 0) up to, not including, {@code to}. */
    public static List<AssessmentPart> between(int from, int to) {
        return List.of(values()).subList(Math.min(from, to), to);
    }
}
