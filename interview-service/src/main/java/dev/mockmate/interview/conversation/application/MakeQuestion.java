package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.assessment.application.Payer;
import dev.mockmate.interview.assessment.coach.application.CoachInterviewer;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.planning.domain.OneMoreQuestion;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes one more question for an interview (rule <b>one-more-question</b>), when the user's turn comes. */
@ApplicationScoped
class MakeQuestion {

    private final Interviews interviews;
    private final Exchanges exchanges;
    private final CoachFallback interviewer;
    private final CoachInterviewer coach;
    private final PlanTurns turns;
    private final Transactions transactions;

    MakeQuestion(
            Interviews interviews,
            Exchanges exchanges,
            CoachFallback interviewer,
            CoachInterviewer coach,
            PlanTurns turns,
            Transactions transactions) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.interviewer = interviewer;
        this.coach = coach;
        this.turns = turns;
        this.transactions = transactions;
    }

    private record Basis(StoredInterview interview, List<Exchange> asked, Set<String> before) {}

    /** A question that was not asked yet, for the session's interview. */
    Uni<Outcome<QuestionProposal, Refusal>> make(UUID sessionId, QuestionRequest wish) {
        return transactions
                .inTransaction(() -> basis(sessionId))
                .chain(basis -> basis == null ? refused(new Refusal.NotFound("interview")) : make(basis, wish));
    }

    private Uni<Basis> basis(UUID sessionId) {
        return interviews
                .ofSession(sessionId)
                .chain(interview -> interview == null
                        ? Uni.createFrom().nullItem()
                        : exchanges.ofInterview(interview.id()).chain(asked -> interviews
                                .askedLately(interview.userId(), sessionId, AskedBefore.INTERVIEWS)
                                .map(before -> new Basis(interview, asked, before))));
    }

    private Uni<Outcome<QuestionProposal, Refusal>> make(Basis basis, QuestionRequest wish) {
        StoredInterview interview = basis.interview();
        if (interview.finishedAt() != null) {
            return refused(new Refusal.InterviewFinished());
        }
        if (interview.script().isPresent()) {
            return refused(new Refusal.PlanUnderWay(interview.status()));
        }
        Interview state = interview.state();
        PlanRequest like = InterviewBlueprint.request(interview).knowing(basis.before());
        OneMoreQuestion more = OneMoreQuestion.after(
                wish.difficulty().map(like::at).orElse(like),
                basis.asked().stream().map(Exchange::question).toList(),
                state.plan().questions().subList(state.asked(), state.plan().size()),
                wish.competency(),
                wish.category());
        return turns.run(
                        interview.userId(),
                        () -> interviewer.plan(new Payer.Session(interview.sessionId()), more.request()))
                .map(planned -> more.choose(planned.plan(), coach.bank()))
                .map(question -> Outcome.done(new QuestionProposal(interview, question)));
    }

    private static <T> Uni<Outcome<T, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
