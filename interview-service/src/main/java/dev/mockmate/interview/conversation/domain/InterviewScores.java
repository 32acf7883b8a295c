package dev.mockmate.interview.conversation.domain;

import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import dev.mockmate.interview.feedback.domain.Scores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an interview is scored with as a whole: its average score and time to answer, and of how many questions. Of each question that was asked the best attempt counts, once; a follow-up counts with its
 * question as one question, whose figure is the average of the two.
 *
 * @param answeredQuestions with an answer handed in, whatever came of it
 * @param scoredQuestions those with a score
 * @param score 0 to 10, rounded to one decimal; absent when nothing has a score
 * @param responseSeconds rounded to one decimal; absent when nothing was answered
 */
public record InterviewScores(
        int answeredQuestions, int scoredQuestions, Optional<Double> score, Optional<Double> responseSeconds) {

    /** Of attempts at questions none of which follows up another. */
    public static InterviewScores of(Collection<ScoredAttempt> attempts) {
        return of(attempts, exchange -> exchange);
    }

    /**
     * Of attempts that were handed in.
     *
     * @param questionOf of an exchange the one whose question it belongs to: itself, or the one it follows up
     */
    public static InterviewScores of(Collection<ScoredAttempt> attempts, UnaryOperator<UUID> questionOf) {
        Map<UUID, List<ScoredAttempt>> counting = new LinkedHashMap<>();
        attempts.stream()
                .collect(Collectors.groupingBy(ScoredAttempt::exchangeId, LinkedHashMap::new, Collectors.toList()))
                .forEach((exchange, tries) -> counting.computeIfAbsent(
                                questionOf.apply(exchange), question -> new ArrayList<>())
                        .add(counting(tries)));
        List<List<ScoredAttempt>> scored = counting.values().stream()
                .map(tries -> tries.stream()
                        .filter(attempt -> attempt.overall().isPresent())
                        .toList())
                .filter(tries -> !tries.isEmpty())
                .toList();
        return new InterviewScores(
                counting.size(),
                scored.size(),
                average(scored, attempt -> attempt.overall().orElseThrow()),
                average(counting.values(), ScoredAttempt::responseSeconds));
    }

    /** The best one; while none has a score, the newest. */
    private static ScoredAttempt counting(List<ScoredAttempt> tries) {
        return ScoredAttempt.best(tries).orElseGet(() -> tries.stream()
                .max(Comparator.comparingInt(ScoredAttempt::number))
                .orElseThrow());
    }

    private static Optional<Double> average(
            Collection<List<ScoredAttempt>> questions, ToDoubleFunction<ScoredAttempt> figure) {
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(Scores.oneDecimal(questions.stream()
                        .mapToDouble(tries ->
                                tries.stream().mapToDouble(figure).average().orElse(0))
                        .average()
                        .orElse(0)));
    }
}
