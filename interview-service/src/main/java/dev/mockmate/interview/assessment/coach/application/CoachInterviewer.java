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
import dev.mockmate.platform.concurrency.FairQueue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The built-in coach as an interviewer: always there, needs nothing outside. It assesses a few answers at a time on threads of its
 * own, so that a crowd of answers leaves the service's workers and processors to others.
 */
@ApplicationScoped
@Typed(CoachInterviewer.class)
public class CoachInterviewer implements Interviewer {

    private static final long IDLE_SECONDS = 30;

    private final BuiltInCoach coach = new BuiltInCoach();
    private final QuestionBank bank = QuestionBank.builtIn();
    private final LearnedJudgement learned;
    private final ThreadPoolExecutor bulkhead;
    private final FairQueue turns;

    CoachInterviewer(LearnedJudgement learned, CoachConfig config) {
        this.learned = learned;
        this.bulkhead = new ThreadPoolExecutor(
                config.assessedAtOnce(),
                config.assessedAtOnce(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.maxWaiting()),
                work -> new Thread(work, "coach"));
        bulkhead.allowCoreThreadTimeOut(true);
        this.turns = new FairQueue(
                new FairQueue.Limits(
                        config.assessedAtOnce(),
                        Math.max(1, config.assessedAtOnce() / 2),
                        config.maxWaiting(),
                        config.maxWaiting()),
                bulkhead);
    }

    @PreDestroy
    void stop() {
        bulkhead.shutdown();
    }

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
        return turns.compute(
                        sessionId,
                        () -> Progress.complete(
                                learned.over(AssessmentRules.apply(coach.assess(answer), answer), answer)))
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
