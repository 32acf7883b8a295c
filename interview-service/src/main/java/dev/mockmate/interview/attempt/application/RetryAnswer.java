package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outcome.Outcome;
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
    private final OpenAttempt open;
    private final Transactions transactions;
    private final InterviewConfig config;

    RetryAnswer(
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            OpenAttempt open,
            Transactions transactions,
            InterviewConfig config) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.open = open;
        this.transactions = transactions;
        this.config = config;
    }

    /** The question with its new attempt; one that is open already is given again. */
    public Uni<Outcome<AskedQuestion, Refusal>> retry(UUID userId, UUID exchangeId) {
        return transactions.inTransaction(() -> exchanges
                .one(exchangeId)
                .chain(exchange -> exchange == null
                        ? refused(new Refusal.NotFound("exchange"))
                        : interviews
                                .lock(exchange.interviewId())
                                .chain(interview ->
                                        interview != null && interview.userId().equals(userId)
                                                ? open(interview, exchange)
                                                : refused(new Refusal.NotFound("exchange")))));
    }

    private Uni<Outcome<AskedQuestion, Refusal>> open(StoredInterview interview, Exchange exchange) {
        boolean skipped = exchange.isSkipped();
        return exchanges
                .takeUp(exchange.id())
                .chain(() -> attempts.newestOf(exchange.id()))
                .chain(newest -> {
                    if (!skipped && (newest == null || (newest.isDraft() && newest.number() == 1))) {
                        return refused(new Refusal.NothingToRetry());
                    }
                    if (newest == null) {
                        return opened(interview, exchange, 1);
                    }
                    if (newest.isDraft()) {
                        return Uni.createFrom().item(Outcome.done(new AskedQuestion(interview, exchange, newest)));
                    }
                    if (newest.number() >= config.maxAttempts()) {
                        return refused(new Refusal.TooMany("attempts at one question", config.maxAttempts()));
                    }
                    return opened(interview, exchange, newest.number() + 1);
                });
    }

    private Uni<Outcome<AskedQuestion, Refusal>> opened(StoredInterview interview, Exchange exchange, int number) {
        return open.open(exchange, interview.userId(), number)
                .map(attempt -> Outcome.done(new AskedQuestion(interview, exchange, attempt)));
    }

    private static Uni<Outcome<AskedQuestion, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
