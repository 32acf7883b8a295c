package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes sure that a session has an interview. */
@ApplicationScoped
class EnsureInterview {

    private final SessionViews sessions;
    private final Interviews interviews;
    private final MakePlan plans;
    private final StorePlan store;
    private final PlanTurns turns;
    private final Transactions transactions;
    private final CallerContext context;

    EnsureInterview(
            SessionViews sessions,
            Interviews interviews,
            MakePlan plans,
            StorePlan store,
            PlanTurns turns,
            Transactions transactions,
            CallerContext context) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.plans = plans;
        this.store = store;
        this.turns = turns;
        this.transactions = transactions;
        this.context = context;
    }

    /**
     * Makes sure that the session has an interview, made from the bank when there is none. The plan is made before the
     * transaction that stores it, when the user's turn comes.
     */
    Uni<Void> ensure(KnownSession session) {
        return ensure(session, work -> turns.compute(session.userId(), work));
    }

    /** The same for a job, whose turn has come already. */
    Uni<Void> ensureNow(KnownSession session) {
        return ensure(session, context::compute);
    }

    private Uni<Void> ensure(KnownSession session, Function<Supplier<PlanProposal>, Uni<PlanProposal>> compute) {
        return transactions
                .inTransaction(() -> interviews.ofSession(session.id()))
                .chain(found -> found != null
                        ? Uni.createFrom().voidItem()
                        : transactions
                                .inTransaction(() -> plans.askedBefore(session.userId(), session.id()))
                                .chain(before -> compute.apply(() -> plans.planNow(session, before)))
                                .chain(proposal -> transactions.inTransaction(() -> storeIfNone(session, proposal))));
    }

    /** In a session that was erased or has ended while the plan was made, none is stored. */
    private Uni<Void> storeIfNone(KnownSession seen, PlanProposal proposal) {
        UUID sessionId = seen.id();
        return sessions.lock(sessionId)
                .chain(session -> session == null || session.isOver() && !seen.isOver()
                        ? Uni.createFrom().voidItem()
                        : interviews
                                .lockOfSession(sessionId)
                                .chain(found -> found != null
                                        ? Uni.createFrom().item(found)
                                        : store.store(proposal.interview(), proposal.planned(), true))
                                .replaceWithVoid());
    }
}
