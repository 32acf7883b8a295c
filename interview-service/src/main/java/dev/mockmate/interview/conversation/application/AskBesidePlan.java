package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks a question beside the plan, as the next one of the interview. */
@ApplicationScoped
class AskBesidePlan {

    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Conversation conversation;
    private final CandidatePresence presence;
    private final Transactions transactions;
    private final InterviewConfig config;

    AskBesidePlan(
            Interviews interviews,
            Exchanges exchanges,
            Conversation conversation,
            CandidatePresence presence,
            Transactions transactions,
            InterviewConfig config) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.conversation = conversation;
        this.presence = presence;
        this.transactions = transactions;
        this.config = config;
    }

    Uni<Outcome<AskedQuestion, Refusal>> ask(QuestionProposal proposal) {
        StoredInterview seen = proposal.interview();
        return transactions.inTransaction(() -> presence.admit(seen.sessionId(), seen.userId(), session -> interviews
                .lock(seen.id())
                .chain(interview -> interview == null
                        ? refused(new Refusal.NotFound("interview"))
                        : ask(interview, proposal.question()))));
    }

    private Uni<Outcome<AskedQuestion, Refusal>> ask(StoredInterview interview, PlannedQuestion question) {
        if (interview.finishedAt() != null) {
            return refused(new Refusal.InterviewFinished());
        }
        if (interview.script().isPresent()) {
            return refused(new Refusal.PlanUnderWay(interview.status()));
        }
        return exchanges.ofInterview(interview.id()).chain(asked -> {
            if (asked.size() >= config.maxExchanges()) {
                return refused(new Refusal.TooMany("questions of one interview", config.maxExchanges()));
            }
            int last = asked.stream()
                    .mapToInt(exchange -> exchange.questionNumber())
                    .max()
                    .orElse(0);
            return conversation.askBeside(interview, question, last + 1).map(Outcome::done);
        });
    }

    private static <T> Uni<Outcome<T, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
