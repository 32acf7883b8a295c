package dev.mockmate.testsession.question.domain;

import java.util.Locale;

/** Who gives the points of an answer. */
public enum Grading {
    /** This service. */
    AUTO,
    /** The recruiter. */
    MANUAL;

    /** The name clients see, like {@code auto}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grading of a label. */
    public static Grading of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
