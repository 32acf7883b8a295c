package dev.mockmate.interview.conversation.application;

import java.util.Optional;

/**
 * The figures of an interview in a list.
 *
 * @param averageScore 0 to 10, one decimal; empty while nothing has a score that may be shown
 * @param answered questions with an answer
 * @param totalQuestions that were asked, follow-ups not counted
 */
public record InterviewFigures(Optional<Double> averageScore, int answered, int totalQuestions) {
    /** Of an interview in which nothing was asked yet. */
    public static final InterviewFigures NONE = new InterviewFigures(Optional.empty(), 0, 0);
}
