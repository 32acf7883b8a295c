package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Words;
import java.util.Locale;
import java.util.Optional;

/** What kind of question it is; {@link #wire()} is its name in JSON, in the database and in the question bank. */
public enum Category {
    TECHNICAL,
    BEHAVIORAL,
    SITUATIONAL,
    INTRODUCTION;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Only stories about the past are expected to have all four STAR parts. */
    public boolean asksForAStory() {
        return this == BEHAVIORAL;
    }

    public static Optional<Category> of(String wire) {
        return Words.constant(values(), wire);
    }
}
