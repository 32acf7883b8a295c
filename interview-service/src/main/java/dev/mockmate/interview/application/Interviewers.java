package dev.mockmate.interview.application;

import dev.mockmate.interview.domain.PlanRequest;
import dev.mockmate.interview.domain.QuestionPlan;
import dev.mockmate.interview.domain.SubmittedAnswer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Chooses who interviews (rule <b>coach-without-key</b>): the model when one is configured, else the coach; and the coach
 * stands in when the model fails, is slow or answers rubbish, so that no answer is lost because a provider was down.
 */
@ApplicationScoped
public class Interviewers {
    private static final Logger LOG = Logger.getLogger(Interviewers.class);

    private final CoachInterviewer coach;
    private final Instance<Interviewer> models;

    Interviewers(CoachInterviewer coach, @Any Instance<Interviewer> models) {
        this.coach = coach;
        this.models = models;
    }

    /** A plan and who made it; degraded = the coach stood in for the model. */
    public record Planned(QuestionPlan plan, String model, boolean degraded) {}

    /** A plan that fulfils the request. */
    public Uni<Planned> plan(PlanRequest request) {
        Optional<Interviewer> model = model();
        if (model.isEmpty()) {
            return coach.plan(request).map(plan -> new Planned(plan, coach.modelVersion(), false));
        }
        return model.get()
                .plan(request)
                .map(plan -> new Planned(plan, model.get().modelVersion(), false))
                .onFailure()
                .invoke(failure -> LOG.warnf("the coach plans in place of the model cause=%s", failure))
                .onFailure()
                .recoverWithUni(() -> coach.plan(request).map(plan -> new Planned(plan, coach.modelVersion(), true)));
    }

    /** A plan from the bank at once, for a client that is already waiting for its first question. */
    public Planned planNow(PlanRequest request) {
        return new Planned(coach.planNow(request), coach.modelVersion(), false);
    }

    /** An assessment part by part; what the model leaves unsaid when it fails is said by the coach. */
    public Multi<Progress> assess(SubmittedAnswer answer) {
        Optional<Interviewer> model = model();
        if (model.isEmpty()) {
            return coach.assess(answer);
        }
        return model.get()
                .assess(answer)
                .onFailure()
                .invoke(failure -> LOG.warnf("the coach assesses in place of the model cause=%s", failure))
                .onFailure()
                .recoverWithMulti(() -> coach.assess(answer)
                        .map(whole -> new Progress(
                                whole.assessment().asStandIn(),
                                whole.known(),
                                whole.droppedQuotes(),
                                whole.removedInventions())));
    }

    private Optional<Interviewer> model() {
        return models.stream().filter(Interviewer::isConfigured).findFirst();
    }
}
