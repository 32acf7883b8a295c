package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes attempts that wait for their assessment, as many as this replica has room for, by turns between users. */
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

    /** Does the work if any attempt may be claimed, or be lost. */
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return attempts.whenDue(work);
    }

    /** The attempts that are this replica's now. */
    public Uni<List<UUID>> claim(int underWay) {
        int room = config.assessmentsAtOnce() - underWay;
        if (room <= 0) {
            return Uni.createFrom().item(List.of());
        }
        return attempts.claim(
                now.get(), config.assessmentLease(), room, config.assessmentsOfAUserAtOnce(), config.assessmentTries());
    }

    /** Attempts whose last try in a row never ended: what stopped whoever worked on them would stop the next one too. */
    public Uni<List<UUID>> lost() {
        return transactions.inTransaction(
                () -> attempts.lostInTheirLastTry(now.get(), config.assessmentTries(), config.assessmentsAtOnce()));
    }

    /** Keeps attempts that are still being worked on; whoever ends without a word loses them when the lease runs out. */
    public Uni<Void> renew(Collection<UUID> underWay) {
        return underWay.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.inTransaction(
                        () -> attempts.renew(List.copyOf(underWay), now.get().plus(config.assessmentLease())));
    }
}
