package dev.mockmate.interview.application;

import dev.mockmate.interview.store.Attempts;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes attempts that wait for their assessment, as many as this replica has room for. */
@ApplicationScoped
public class ClaimAttempts {

    private final Attempts attempts;
    private final Transactions transactions;
    private final InterviewConfig config;
    private final Now now;

    ClaimAttempts(Attempts attempts, Transactions transactions, InterviewConfig config, Now now) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
    }

    /** The attempts that are this replica's now. */
    public Uni<List<UUID>> claim(int underWay) {
        int room = config.assessmentsAtOnce() - underWay;
        if (room <= 0) {
            return Uni.createFrom().item(List.of());
        }
        return transactions.inTransaction(() -> attempts.claim(now.get(), config.assessmentLease(), room));
    }
}
