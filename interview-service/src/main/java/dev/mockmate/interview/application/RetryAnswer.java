package dev.mockmate.interview.application;

import dev.mockmate.interview.application.Conversation.Asked;
import dev.mockmate.interview.domain.Refusal;
import dev.mockmate.interview.store.Attempts;
import dev.mockmate.interview.store.ExchangeRow;
import dev.mockmate.interview.store.Exchanges;
import dev.mockmate.interview.store.InterviewRow;
import dev.mockmate.interview.store.Interviews;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Opens another attempt at a question that was answered, or a skipped question again with what was drafted for it. The best
 * attempt counts, all stay visible.
 */
@ApplicationScoped
public class RetryAnswer {

    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Conversation conversation;
    private final Transactions transactions;
    private final InterviewConfig config;

    RetryAnswer(
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            Conversation conversation,
            Transactions transactions,
            InterviewConfig config) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.conversation = conversation;
        this.transactions = transactions;
        this.config = config;
    }

    /** The question with its new attempt; one that is open already is given again. */
    public Uni<Outcome<Asked>> retry(UUID userId, UUID exchangeId) {
        return transactions.inTransaction(() -> exchanges
                .findById(exchangeId)
                .chain(exchange -> exchange == null
                        ? refused(new Refusal.NotFound("exchange"))
                        : interviews
                                .lock(exchange.interviewId)
                                .chain(interview -> interview.userId.equals(userId)
                                        ? open(interview, exchange)
                                        : refused(new Refusal.NotFound("exchange")))));
    }

    private Uni<Outcome<Asked>> open(InterviewRow interview, ExchangeRow exchange) {
        return attempts.newestOf(exchange.id).chain(newest -> {
            boolean skipped = exchange.skippedAt != null;
            exchange.skippedAt = null;
            if (newest == null || (newest.isDraft() && newest.number == 1 && !skipped)) {
                return refused(new Refusal.NothingToRetry());
            }
            if (newest.isDraft()) {
                return Uni.createFrom().item(Outcome.done(new Asked(interview, exchange, newest)));
            }
            if (newest.number >= config.mostAttempts()) {
                return refused(new Refusal.TooMany("attempts at one question", config.mostAttempts()));
            }
            return conversation
                    .newAttempt(exchange, interview.userId, newest.number + 1)
                    .map(attempt -> Outcome.done(new Asked(interview, exchange, attempt)));
        });
    }

    private static Uni<Outcome<Asked>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
