package dev.mockmate.interview.assessment.coach.application;

import dev.mockmate.interview.assessment.application.Interviewer;
import dev.mockmate.interview.assessment.application.Payer;
import dev.mockmate.interview.assessment.application.Progress;
import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.QuestionBank;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.UUID;

/** The built-in coach as an interviewer: always there, needs nothing outside, works on a worker thread. */
@ApplicationScoped
@Typed(CoachInterviewer.class)
public class CoachInterviewer implements Interviewer {

    private final BuiltInCoach coach = new BuiltInCoach();
    private final QuestionBank bank = QuestionBank.builtIn();

    /** A plan at once, for those who cannot wait. */
    public QuestionPlan planNow(PlanRequest request) {
        return QuestionPlan.fromBank(request, bank);
    }

    @Override
    public Uni<QuestionPlan> plan(Payer payer, PlanRequest request) {
        return Uni.createFrom().item(() -> planNow(request)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public Multi<Progress> assess(UUID sessionId, SubmittedAnswer answer) {
        return Uni.createFrom()
                .item(() -> Progress.complete(AssessmentRules.apply(coach.assess(answer), answer)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .toMulti();
    }

    @Override
    public String modelVersion() {
        return BuiltInCoach.MODEL_VERSION;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    /** The bank it plans from. */
    public QuestionBank bank() {
        return bank;
    }
}
