package dev.mockmate.interview.conversation.domain;

import dev.mockmate.interview.feedback.domain.Scores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Summaries of interviews all of whose answers are assessed. */
public final class SampleSummaries {
    private SampleSummaries() {}

    /** @param questions how many there were to answer */
    public static InterviewSummary of(List<InterviewSummary.Answered> answered, int questions) {
        OptionalDouble average = answered.stream()
                .mapToDouble(answer -> answer.assessment().scoring().overall())
                .average();
        Optional<Double> score =
                average.isPresent() ? Optional.of(Scores.oneDecimal(average.getAsDouble())) : Optional.empty();
        return InterviewSummary.of(
                answered,
                new InterviewSummary.HandedIn(
                        questions,
                        new InterviewScores(answered.size(), answered.size(), score, Optional.empty()),
                        0,
                        0));
    }
}
