package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outcome.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Leaves an open question of an interview unanswered: the one it waits for, one beside its plan, or one that a retry opened
 * again. Inside the caller's transaction.
 */
@ApplicationScoped
class LeaveQuestion {

    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Conversation conversation;

    LeaveQuestion(Exchanges exchanges, Attempts attempts, Conversation conversation) {
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.conversation = conversation;
    }

    /** Inside a transaction, with the interview locked. The item is the question that was left. */
    Uni<Outcome<UUID, Refusal>> leave(StoredInterview interview, UUID exchangeId) {
        return exchanges.one(exchangeId).chain(exchange -> {
            if (exchange == null || !exchange.interviewId().equals(interview.id())) {
                return refused(new Refusal.NotFound("exchange"));
            }
            if (exchange.isSkipped()) {
                return Uni.createFrom().item(Outcome.done(exchange.id()));
            }
            if (interview.finishedAt() != null) {
                return refused(new Refusal.InterviewFinished());
            }
            return interview.state() instanceof Interview.Open open
                            && exchange.id().equals(interview.currentExchangeId())
                    ? conversation.skip(interview, open, exchange).replaceWith(Outcome.done(exchange.id()))
                    : leaveAside(exchange);
        });
    }

    /** The interview does not wait for it and stays where it stands. */
    private Uni<Outcome<UUID, Refusal>> leaveAside(Exchange exchange) {
        return attempts.newestOf(exchange.id()).chain(newest -> {
            if (newest == null || (newest.isDraft() && newest.number() == 1)) {
                return conversation.leave(exchange).replaceWith(Outcome.done(exchange.id()));
            }
            return refused(newest.isProcessing() ? new Refusal.AnswerInProcessing() : new Refusal.QuestionNotOpen());
        });
    }

    private static Uni<Outcome<UUID, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
