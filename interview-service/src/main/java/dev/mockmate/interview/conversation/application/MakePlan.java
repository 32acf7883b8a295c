package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.assessment.application.Payer;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes plans when the user's turn comes, outside any transaction; nothing is stored. */
@ApplicationScoped
class MakePlan {

    private static final UUID NO_SESSION = new UUID(0, 0);

    private final Interviews interviews;
    private final CoachFallback interviewer;
    private final PlanTurns turns;
    private final Transactions transactions;
    private final Now now;
    private final Ids ids;

    MakePlan(
            Interviews interviews,
            CoachFallback interviewer,
            PlanTurns turns,
            Transactions transactions,
            Now now,
            Ids ids) {
        this.interviews = interviews;
        this.interviewer = interviewer;
        this.turns = turns;
        this.transactions = transactions;
        this.now = now;
        this.ids = ids;
    }

    /** A plan for the session's interview. */
    Uni<PlanProposal> plan(KnownSession session, InterviewRequest wish) {
        return transactions
                .inTransaction(() -> interviews.ofSession(session.id()))
                .chain(found -> turns.compute(
                        session.userId(), () -> blank(session, wish, found == null ? ids.next() : found.id())))
                .chain(row -> planned(row, wish));
    }

    private Uni<PlanProposal> planned(StoredInterview row, InterviewRequest wish) {
        return transactions
                .inTransaction(() -> askedBefore(row.userId(), row.sessionId()))
                .chain(before -> turns.run(
                        row.userId(),
                        () -> interviewer.plan(
                                new Payer.Session(row.sessionId()), InterviewBlueprint.request(row, wish, before))))
                .map(planned -> new PlanProposal(row, planned));
    }

    /** A plan for a user's wish alone. */
    Uni<PrepareInterview.Preview> preview(UUID userId, InterviewRequest wish) {
        KnownSession none = KnownSession.none(userId);
        return transactions.inTransaction(() -> askedBefore(userId, NO_SESSION)).chain(before -> turns.compute(
                        userId, () -> blank(none, wish, NO_SESSION))
                .chain(nobody -> turns.run(
                                userId,
                                () -> interviewer.plan(
                                        new Payer.User(userId), InterviewBlueprint.request(nobody, wish, before)))
                        .map(planned -> new PrepareInterview.Preview(
                                planned, nobody.job(), wish.mode(), !interviewer.isModelConfigured()))));
    }

    /** What the user of a session was asked in others; to be called in a transaction. */
    Uni<AskedBefore> askedBefore(UUID userId, UUID sessionId) {
        return interviews.begunBeside(userId, sessionId).chain(begun -> interviews
                .askedLately(userId, sessionId, AskedBefore.INTERVIEWS)
                .map(questions -> new AskedBefore(begun, questions)));
    }

    /** A plan from the bank at once, without waiting for a turn. */
    PlanProposal planNow(KnownSession session, AskedBefore before) {
        StoredInterview row = blank(session, InterviewRequest.nothing(), ids.next());
        return new PlanProposal(
                row, interviewer.planNow(InterviewBlueprint.request(row, InterviewRequest.nothing(), before)));
    }

    private StoredInterview blank(KnownSession session, InterviewRequest wish, UUID id) {
        return InterviewBlueprint.blank(session, wish, id, now.get());
    }
}
