package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads attempts. Who may see them is decided by the caller's edge. */
@ApplicationScoped
public class ReadAttempts {
    private final Attempts attempts;
    private final Interviews interviews;
    private final Transactions transactions;

    ReadAttempts(Attempts attempts, Interviews interviews, Transactions transactions) {
        this.attempts = attempts;
        this.interviews = interviews;
        this.transactions = transactions;
    }

    /** An attempt and the interview it belongs to. */
    public record Found(StoredAttempt attempt, StoredInterview interview) {}

    /** An attempt with its interview, or empty. */
    public Uni<Optional<Found>> attempt(UUID attemptId) {
        return transactions.inTransaction(() -> attempts.one(attemptId)
                .chain(attempt -> attempt == null
                        ? Uni.createFrom().item(Optional.empty())
                        : interviews
                                .one(attempt.interviewId())
                                .map(interview -> Optional.of(new Found(attempt, interview)))));
    }

    /** How far an attempt's assessment has come, or null. */
    public Uni<Attempts.Glance> glance(UUID attemptId) {
        return transactions.inTransaction(() -> attempts.glance(attemptId));
    }
}
