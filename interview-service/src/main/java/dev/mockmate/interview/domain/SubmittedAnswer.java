package dev.mockmate.interview.domain;

import java.util.Optional;

/**
 * All an assessment may know: the question, the job and the answer.
 *
 * @param followUpAllowed false for the answer to a follow-up, or when the question had its follow-up
 */
public record SubmittedAnswer(
        PlannedQuestion question, JobProfile job, String text, Optional<Delivery> delivery, boolean followUpAllowed) {

    /** Longest answer that is taken: more than an hour of speech. */
    public static final int LONGEST = 60_000;

    public AnswerText screened() {
        return AnswerText.screened(text);
    }
}
