package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import java.util.Optional;

/** Reads what was decided about a follow-up to an answer. */
public final class KnownFollowUp {

    /** It is gone on without one. */
    public static final FollowUp NONE = new FollowUp(false, "", "");

    private KnownFollowUp() {}

    /** What was decided about a follow-up to this attempt's answer, once it was. */
    public static Optional<FollowUp> of(StoredAttempt attempt) {
        if (attempt.partsKnown() == 0) {
            return attempt.isProcessing() ? Optional.empty() : Optional.of(NONE);
        }
        return AssessmentJson.read(attempt.assessment())
                .map(document -> document.read().followUp())
                .or(() -> Optional.of(NONE));
    }
}
