package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.PromptStyle;
import dev.mockmate.interview.text.domain.AnswerText;
import java.util.Optional;

/**
 * All an assessment may know: the question, the job and the answer.
 *
 * @param read the answer's text, cut into sentences once, when somebody first needs them
 * @param followUpAllowed false for the answer to a follow-up, or when the question had its follow-up
 * @param followedUp what the answer completes, when it answers a follow-up
 * @param manner how a model words its feedback
 * @param jobText the job description as it was given, to know it again when it is said back; empty when there is none
 */
public record SubmittedAnswer(
        PlannedQuestion question,
        JobProfile job,
        Reading read,
        Optional<Delivery> delivery,
        boolean followUpAllowed,
        Optional<FollowedUp> followedUp,
        PromptStyle manner,
        String jobText) {

    /** An answer to a question of its own, to be spoken of plainly. */
    public SubmittedAnswer(
            PlannedQuestion question,
            JobProfile job,
            String text,
            Optional<Delivery> delivery,
            boolean followUpAllowed) {
        this(question, job, text, delivery, followUpAllowed, Optional.empty(), PromptStyle.PLAIN);
    }

    /** One whose job description nobody has at hand. */
    public SubmittedAnswer(
            PlannedQuestion question,
            JobProfile job,
            String text,
            Optional<Delivery> delivery,
            boolean followUpAllowed,
            Optional<FollowedUp> followedUp,
            PromptStyle manner) {
        this(question, job, new Reading(text), delivery, followUpAllowed, followedUp, manner, "");
    }

    /** The same for this job. */
    public SubmittedAnswer to(String description) {
        return new SubmittedAnswer(question, job, read, delivery, followUpAllowed, followedUp, manner, description);
    }

    public String text() {
        return read.text;
    }

    /** Its sentences; a long answer takes a while to be read for the first time, which no event loop has. */
    public AnswerText screened() {
        return read.screened();
    }

    /** A text that is read once. */
    public static final class Reading {
        private final String text;
        private AnswerText screened;

        private Reading(String text) {
            this.text = text;
        }

        private synchronized AnswerText screened() {
            if (screened == null) {
                screened = AnswerText.screened(text);
            }
            return screened;
        }
    }
}
