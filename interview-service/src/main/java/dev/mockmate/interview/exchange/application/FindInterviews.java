package dev.mockmate.interview.exchange.application;

import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds an interview alone, by itself or by what belongs to it. Who may see it is decided by the caller's edge. */
@ApplicationScoped
public class FindInterviews {
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Transactions transactions;

    FindInterviews(Interviews interviews, Exchanges exchanges, Transactions transactions) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.transactions = transactions;
    }

    /** An interview alone, or empty. */
    public Uni<Optional<StoredInterview>> interview(UUID interviewId) {
        return transactions.inTransaction(() -> interviews.one(interviewId).map(Optional::ofNullable));
    }

    /** The interview an exchange belongs to, or empty. */
    public Uni<Optional<StoredInterview>> ofExchange(UUID exchangeId) {
        return transactions.inTransaction(() -> exchanges
                .one(exchangeId)
                .chain(exchange -> exchange == null
                        ? Uni.createFrom().item(Optional.empty())
                        : interviews.one(exchange.interviewId()).map(Optional::ofNullable)));
    }

    /** The interview of a session alone, or empty. */
    public Uni<Optional<StoredInterview>> interviewOf(UUID sessionId) {
        return transactions.inTransaction(() -> interviews.ofSession(sessionId).map(Optional::ofNullable));
    }
}
