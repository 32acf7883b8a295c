package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.coach.application.CoachInterviewer;
import dev.mockmate.interview.assessment.domain.NotAnswered;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import dev.mockmate.platform.problem.RedactedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The model with the built-in coach as its fallback (rule <b>coach-without-key</b>): the model interviews when one is configured,
 * else the coach; and the coach stands in when the model fails, is slow or says what cannot be used ({@link
 * InvalidModelOutputException}) even after one repair, which {@code OpenAiInterviewer} asks for before it fails, or when the
 * session's budget is spent, so that no answer is lost because a provider was down.
 */
@ApplicationScoped
public class CoachFallback {
    private static final Logger LOG = Logger.getLogger(CoachFallback.class);

    private final CoachInterviewer coach;
    private final Instance<Interviewer> models;
    private final ModelBudget budget;

    CoachFallback(CoachInterviewer coach, @Any Instance<Interviewer> models, ModelBudget budget) {
        this.coach = coach;
        this.models = models;
        this.budget = budget;
    }

    /** A plan and who made it; degraded = the coach stood in for the model. */
    public record Planned(QuestionPlan plan, String model, boolean degraded) {}

    /** A plan that fulfils the request, for a session or as a user's preview. */
    public Uni<Planned> plan(Payer payer, PlanRequest request) {
        Optional<Interviewer> model = model();
        if (model.isEmpty()) {
            return coach.plan(payer, request).map(plan -> new Planned(plan, coach.modelVersion(), false));
        }
        return budget.require(payer)
                .chain(() -> model.get().plan(payer, request))
                .map(plan -> new Planned(plan, model.get().modelVersion(), false))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "the coach plans in place of the model cause=%s", new RedactedException(failure).getMessage()))
                .onFailure()
                .recoverWithUni(
                        () -> coach.plan(payer, request).map(plan -> new Planned(plan, coach.modelVersion(), true)));
    }

    /** A plan from the bank at once, for a client that is already waiting for its first question. */
    public Planned planNow(PlanRequest request) {
        return new Planned(coach.planNow(request), coach.modelVersion(), false);
    }

    /**
     * An assessment part by part; what the model leaves unsaid when it fails is said by the coach.
     *
     * @return when the model said what cannot be used or the budget is spent, the coach stands in, in any language: waiting would mend
     *     neither. When the model is away it does in English, or where nothing was said; else this fails with {@link AnswerWaitsException}
     */
    public Multi<Progress> assess(UUID sessionId, SubmittedAnswer answer) {
        return model().map(model -> byModel(model, sessionId, answer)
                        .onFailure()
                        .recoverWithMulti(failure -> withoutModel(sessionId, answer, failure)))
                .orElseGet(() -> coach.assess(sessionId, answer));
    }

    private Multi<Progress> withoutModel(UUID sessionId, SubmittedAnswer answer, Throwable failure) {
        boolean isAway = !(failure instanceof BudgetSpentException || failure instanceof InvalidModelOutputException);
        if (answer.manner().isEnglish() || !isAway) {
            return standIn(sessionId, answer, failure);
        }
        return saysNothing(answer)
                .onItem()
                .transformToMulti(nothing -> nothing
                        ? standIn(sessionId, answer, failure)
                        : Multi.createFrom().failure(new AnswerWaitsException(failure)));
    }

    private Multi<Progress> standIn(UUID sessionId, SubmittedAnswer answer, Throwable failure) {
        LOG.warnf("the coach assesses in place of the model cause=%s", new RedactedException(failure).getMessage());
        return coach.assess(sessionId, answer).map(Progress::asStandIn);
    }

    /** The coach speaks English, but that nothing was said it knows in any language. A long answer is not read on an event loop. */
    private static Uni<Boolean> saysNothing(SubmittedAnswer answer) {
        return Uni.createFrom()
                .item(() -> NotAnswered.is(answer.screened()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** An assessment that costs nothing, for a session that was never activated. */
    public Multi<Progress> assessByCoach(UUID sessionId, SubmittedAnswer answer) {
        return coach.assess(sessionId, answer);
    }

    /** The whole assessment by the model alone; fails when it cannot, and then nobody stands in. */
    public Uni<Progress> assessByModel(UUID sessionId, SubmittedAnswer answer) {
        return model().map(model -> byModel(model, sessionId, answer).collect().last())
                .orElseGet(() -> Uni.createFrom().failure(new IllegalStateException("no model is configured")));
    }

    /** Whether there is a model that may be asked now. */
    public boolean hasModel() {
        return model().filter(Interviewer::isAvailable).isPresent();
    }

    /** Whether a model is configured, reachable now or not. */
    public boolean isModelConfigured() {
        return model().isPresent();
    }

    private Multi<Progress> byModel(Interviewer model, UUID sessionId, SubmittedAnswer answer) {
        return budget.require(new Payer.Session(sessionId))
                .onItem()
                .transformToMulti(left -> model.assess(sessionId, answer));
    }

    private Optional<Interviewer> model() {
        return models.stream().filter(Interviewer::isConfigured).findFirst();
    }
}
