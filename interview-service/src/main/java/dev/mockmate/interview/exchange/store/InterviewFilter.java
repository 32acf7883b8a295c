package dev.mockmate.interview.exchange.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Which interviews are listed; what is empty does not restrict.
 *
 * @param from prepared at or after it
 * @param to prepared before it
 * @param status where they stand
 * @param text part of the job title or company, whatever its case
 */
public record InterviewFilter(
        Optional<Instant> from, Optional<Instant> to, Optional<String> status, Optional<String> text) {
    /** All of them. */
    public static final InterviewFilter ALL =
            new InterviewFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
