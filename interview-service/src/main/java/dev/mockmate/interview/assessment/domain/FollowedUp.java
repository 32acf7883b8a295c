package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.AnswerText;
import java.util.Optional;

/**
 * What a follow-up follows up. Its answer is not a story of its own: it is judged together with the answer it completes,
 * and by what the follow-up asked for.
 *
 * @param question the original question
 * @param answer the best answer to it so far; empty when there is none any more
 */
public record FollowedUp(PlannedQuestion question, String answer) {

    /** Both answers as one text, without what gave orders in either. */
    public AnswerText together(AnswerText followUp) {
        String before = AnswerText.screened(answer).withoutOrders().strip();
        if (before.isEmpty()) {
            return followUp;
        }
        boolean ends = ".!?…。".indexOf(before.charAt(before.length() - 1)) >= 0;
        return AnswerText.screened(before + (ends ? " " : ". ") + followUp.withoutOrders());
    }

    /** The part a follow-up question asks for, when it asks for one. */
    public static Optional<Part> asked(PlannedQuestion followUp) {
        return FollowUps.asked(followUp.text());
    }
}
