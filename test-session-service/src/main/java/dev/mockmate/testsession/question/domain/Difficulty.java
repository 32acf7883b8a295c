package dev.mockmate.testsession.question.domain;

import java.util.Locale;

/** How hard a question is. */
public enum Difficulty {
    /** Minutes. */
    EASY,
    /** About half an hour. */
    MEDIUM,
    /** Most of an hour. */
    HARD;

    /** The name clients see, like {@code easy}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The difficulty of a label. */
    public static Difficulty of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
