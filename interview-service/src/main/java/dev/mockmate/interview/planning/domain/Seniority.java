package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Words;
import java.util.Locale;
import java.util.Optional;

/** How experienced a person the job asks for. */
public enum Seniority {
    INTERN,
    JUNIOR,
    MID,
    SENIOR,
    LEAD;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Seniority> of(String wire) {
        return Words.constant(values(), wire);
    }
}
