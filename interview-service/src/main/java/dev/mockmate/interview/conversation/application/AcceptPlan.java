package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.platform.outcome.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Stores a proposal, or lets it take the place of the plan there is, unless a question was asked meanwhile. Inside the
 * caller's transaction.
 */
@ApplicationScoped
class AcceptPlan {

    private final DescribeRequest descriptions;
    private final CandidatePresence presence;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final StorePlan store;

    AcceptPlan(
            DescribeRequest descriptions,
            CandidatePresence presence,
            Interviews interviews,
            Exchanges exchanges,
            StorePlan store) {
        this.descriptions = descriptions;
        this.presence = presence;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.store = store;
    }

    /** What was looked at before the plan was made is looked at again, the description first: its deletion locks it first too. */
    Uni<Outcome<StoredInterview, Refusal>> accept(PlanProposal proposal) {
        StoredInterview wanted = proposal.interview();
        return descriptions
                .stillDescribed(wanted)
                .chain(described -> described
                        ? replaceLocked(wanted, proposal.planned())
                        : refused(new Refusal.NotFound("job description")));
    }

    private Uni<Outcome<StoredInterview, Refusal>> replaceLocked(
            StoredInterview wanted, CoachFallback.Planned planned) {
        return presence.admit(wanted.sessionId(), wanted.userId(), session -> interviews
                .lockOfSession(session.id())
                .chain(found -> found == null
                        ? store.store(wanted, planned, true).map(Outcome::done)
                        : exchanges.countOf(found.id()).chain(asked -> {
                            if (asked > 0 || !(found.state() instanceof Interview.Planned)) {
                                return refused(new Refusal.PlanUnderWay(found.status()));
                            }
                            found.take(wanted);
                            return store.store(found, planned, false).map(Outcome::done);
                        })));
    }

    private static Uni<Outcome<StoredInterview, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
