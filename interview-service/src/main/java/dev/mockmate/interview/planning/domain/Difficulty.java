package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Words;
import java.util.Locale;
import java.util.Optional;

/** How hard a question is; {@link #wire()} is its name in JSON, in the database and in the question bank. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int distanceTo(Difficulty other) {
        return Math.abs(ordinal() - other.ordinal());
    }

    public static Optional<Difficulty> of(String wire) {
        return Words.constant(values(), wire);
    }
}
