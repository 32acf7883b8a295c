package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.exchange.domain.InterviewMode;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes an interview for a session, or another plan for one in which nothing was asked yet. The plan is made before the
 * transaction (a model may take seconds), and what has changed meanwhile is checked inside it.
 */
@ApplicationScoped
public class PrepareInterview {

    private final LiveSessions live;
    private final DescribeRequest descriptions;
    private final MakePlan plans;
    private final AcceptPlan accept;
    private final Transactions transactions;

    PrepareInterview(
            LiveSessions live,
            DescribeRequest descriptions,
            MakePlan plans,
            AcceptPlan accept,
            Transactions transactions) {
        this.live = live;
        this.descriptions = descriptions;
        this.plans = plans;
        this.accept = accept;
        this.transactions = transactions;
    }

    /**
     * A plan with what was read of the job.
     *
     * @param exact whether init would ask just that
     */
    public record Preview(CoachFallback.Planned planned, JobProfile job, InterviewMode mode, boolean exact) {}

    /** Makes a plan for the session, outside any transaction; waits a moment for a session that is just becoming live. */
    public Uni<Outcome<PlanProposal, Refusal>> propose(UUID userId, UUID sessionId, InterviewRequest wish) {
        return PlanTurns.orRefused(live.require(sessionId, userId)
                .chain(session -> session.then(found -> descriptions
                        .described(userId, wish)
                        .chain(described ->
                                described.then(whole -> plans.plan(found, whole).map(Outcome::done))))));
    }

    /** Stores a proposal, or lets it take the place of the plan there is, unless a question was asked meanwhile. */
    public Uni<Outcome<StoredInterview, Refusal>> accept(PlanProposal proposal) {
        return transactions.inTransaction(() -> accept.accept(proposal));
    }

    /** A plan for a user's wish alone; nothing is stored. */
    public Uni<Outcome<Preview, Refusal>> preview(UUID userId, InterviewRequest wish) {
        return PlanTurns.orRefused(descriptions
                .described(userId, wish)
                .chain(described ->
                        described.then(whole -> plans.preview(userId, whole).map(Outcome::done))));
    }
}
