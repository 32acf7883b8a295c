package dev.mockmate.interview.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The averages of a report: of each answered question its best attempt counts, once.
 *
 * @param score 0 to 10, rounded to one decimal; 0 when nothing was answered
 * @param responseSeconds rounded to one decimal; 0 when nothing was answered
 */
public record Averages(int answeredQuestions, double score, double responseSeconds) {

    public static Averages of(Collection<ScoredAttempt> attempts) {
        List<ScoredAttempt> best =
                attempts.stream().collect(Collectors.groupingBy(ScoredAttempt::exchangeId)).values().stream()
                        .map(ScoredAttempt::best)
                        .flatMap(Optional::stream)
                        .toList();
        return new Averages(
                best.size(),
                Scores.oneDecimal(best.stream()
                        .mapToDouble(attempt -> attempt.overall().orElseThrow())
                        .average()
                        .orElse(0)),
                Scores.oneDecimal(best.stream()
                        .mapToDouble(ScoredAttempt::responseSeconds)
                        .average()
                        .orElse(0)));
    }
}
