package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.feedback.domain.Assessment;
import java.util.Optional;

/**
 * How far an assessment has come. Its first {@code known} parts have passed the rules and will not change; the others
 * are not known yet.
 *
 * @param known number of leading {@link AssessmentPart}s, 1 to {@link AssessmentPart#ALL}
 */
public record Progress(Assessment assessment, int known, int droppedQuotes, int removedInventions) {

    /** A whole assessment. */
    public static Progress complete(AssessmentRules.Checked checked) {
        return of(checked, AssessmentPart.ALL);
    }

    /** The beginning of one. */
    public static Progress of(AssessmentRules.Checked checked, int known) {
        return new Progress(checked.assessment(), known, checked.droppedQuotes(), checked.removedInventions());
    }

    /** What a whole assessment says of itself, as it is stored. */
    Attempt.Judged judged(Assessment stored) {
        Optional<Double> overall =
                Optional.of(stored.scoring()).filter(Assessment.Scoring::judged).map(Assessment.Scoring::overall);
        return new Attempt.Judged(
                overall,
                stored.metadata().modelVersion(),
                stored.metadata().degraded(),
                droppedQuotes,
                removedInventions);
    }

    /** The same, marked as made in the model's place. */
    Progress asStandIn() {
        return new Progress(assessment.asStandIn(), known, droppedQuotes, removedInventions);
    }
}
