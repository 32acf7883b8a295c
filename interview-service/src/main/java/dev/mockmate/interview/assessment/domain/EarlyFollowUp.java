package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.text.domain.AnswerText;
import java.util.Optional;

/**
 * Decides on a follow-up (rule <b>one-follow-up</b>) before the scores and the STAR checks are known, so that the next
 * question can be spoken while the rest arrives. Not to ask is decided at once. To ask is decided at once only when the
 * coach's own reading of the answer finds a reason too: a model that contradicts itself later must not have asked for
 * more where nothing was missing. An answer that gives orders, or is none, waits for the whole assessment.
 */
public final class EarlyFollowUp {

    private final SubmittedAnswer submitted;
    private final AnswerText answer;
    private final Optional<FollowUpType> coach;

    private EarlyFollowUp(SubmittedAnswer submitted, AnswerText answer, Optional<FollowUpType> coach) {
        this.submitted = submitted;
        this.answer = answer;
        this.coach = coach;
    }

    /** Reads the answer; takes a while for a long one. */
    public static EarlyFollowUp of(SubmittedAnswer submitted) {
        AnswerText answer = submitted.screened();
        boolean waits = answer.flagged() || NotAnswered.is(answer);
        return new EarlyFollowUp(
                submitted,
                answer,
                waits
                        ? Optional.empty()
                        : Optional.of(
                                new BuiltInCoach().assess(submitted).metadata().followUpType()));
    }

    /** The answer as it was read. */
    public AnswerText answer() {
        return answer;
    }

    /** The follow-up as it will stay, or empty when the decision has to wait. */
    public Optional<FollowUp> decide(FollowUp draft, FollowUpBasis basis) {
        if (coach.isEmpty()) {
            return Optional.empty();
        }
        FollowUpType type = FollowUpRule.decide(
                submitted.followUpAllowed(),
                submitted.question().category(),
                basis.checklist(),
                Scores.score(basis.relevance()),
                Scores.score(basis.content()));
        boolean contradicted = type != FollowUpType.NONE && coach.get() == FollowUpType.NONE;
        return contradicted
                ? Optional.empty()
                : Optional.of(AssessmentRules.followUp(draft, type, submitted, basis.checklist()));
    }
}
