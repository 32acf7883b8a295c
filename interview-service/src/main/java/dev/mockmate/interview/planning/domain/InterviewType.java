package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Words;
import java.util.Locale;
import java.util.Optional;

/** What the session was created for. */
public enum InterviewType {
    BEHAVIORAL,
    TECHNICAL,
    MIXED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InterviewType> of(String wire) {
        return Words.constant(values(), wire);
    }
}
