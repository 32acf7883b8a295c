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

/** Leaves the open question of an interview unanswered. Inside the caller's transaction. */
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
                    : notOpen(exchange);
        });
    }

    private Uni<Outcome<UUID, Refusal>> notOpen(Exchange exchange) {
        return attempts.newestOf(exchange.id())
                .map(newest -> Outcome.refused(
                        newest != null && newest.isProcessing()
                                ? new Refusal.AnswerInProcessing()
                                : new Refusal.QuestionNotOpen()));
    }

    private static Uni<Outcome<UUID, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
