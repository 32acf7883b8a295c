package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Who plans interviews and assesses answers: the built-in coach, or a model. What it returns has passed the rules.
 * Items may come on any thread. The payer says whose budget it uses.
 */
public interface Interviewer {

    /** A valid plan, for a session or as a preview; fails when the interviewer cannot make one. */
    Uni<QuestionPlan> plan(Payer payer, PlanRequest request);

    /** The assessment, part by part, each item knowing more than the one before; the last one knows all. */
    Multi<Progress> assess(UUID sessionId, SubmittedAnswer answer);

    /** Named in plans and assessments. */
    String modelVersion();

    /** Whether it is set up; one that is set up and does not answer fails, and the coach stands in. */
    boolean isConfigured();

    /** Whether it may be asked now; false while it is left alone because it failed or asked to be. */
    boolean isAvailable();
}
