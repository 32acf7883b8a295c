package dev.mockmate.interview.feedback.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt at a question as far as averages and comparisons need it.
 *
 * @param number counts the attempts at one question from 1
 * @param overall absent while it is being assessed, or when it could not be
 */
public record ScoredAttempt(UUID id, UUID exchangeId, int number, Optional<Double> overall, double responseSeconds) {

    /** Rule <b>best-attempt</b>: the highest overall score counts; of equals the earlier one. */
    public static Optional<ScoredAttempt> best(Collection<ScoredAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.overall().isPresent())
                .max(Comparator.<ScoredAttempt>comparingDouble(
                                attempt -> attempt.overall().orElseThrow())
                        .thenComparing(
                                Comparator.comparingInt(ScoredAttempt::number).reversed()));
    }

    /** The difference to the attempt before, when both have a score. */
    public Optional<Double> gainOver(ScoredAttempt before) {
        return overall().flatMap(now -> before.overall().map(then -> Scores.oneDecimal(now - then)));
    }
}
