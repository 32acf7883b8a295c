package dev.mockmate.interview.exchange.domain;

import dev.mockmate.interview.text.domain.Words;
import java.util.Locale;
import java.util.Optional;

/** {@code coach} shows each assessment at once; {@code real} keeps them hidden until the interview is finished. */
public enum InterviewMode {
    COACH,
    REAL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InterviewMode> of(String wire) {
        return Words.constant(values(), wire);
    }
}
