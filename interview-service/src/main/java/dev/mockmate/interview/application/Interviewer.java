package dev.mockmate.interview.application;

import dev.mockmate.interview.domain.PlanRequest;
import dev.mockmate.interview.domain.QuestionPlan;
import dev.mockmate.interview.domain.SubmittedAnswer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Who plans interviews and assesses answers: the built-in coach, or a model. What it returns has passed the rules.
 * Items may come on any thread.
 */
public interface Interviewer {

    /** A valid plan; fails when the interviewer cannot make one. */
    Uni<QuestionPlan> plan(PlanRequest request);

    /** The assessment, part by part, each item knowing more than the one before; the last one knows all. */
    Multi<Progress> assess(SubmittedAnswer answer);

    /** Named in plans and assessments. */
    String modelVersion();

    /** Whether it is set up; one that is set up and does not answer fails, and the coach stands in. */
    boolean isConfigured();
}
