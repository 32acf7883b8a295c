package dev.mockmate.billing.application;

import dev.mockmate.billing.store.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Adds the ledger up again and lists what differs from what it must be. */
@ApplicationScoped
public class Reconcile {
    private static final int LISTED = 100;

    private final Audit audit;
    private final Now now;

    Reconcile(Audit audit, Now now) {
        this.audit = audit;
        this.now = now;
    }

    /** What was found; at most 100 differences and 100 uncovered sessions are listed. */
    public record Result(
            Instant at,
            List<Audit.Account> accounts,
            List<Audit.Difference> differences,
            List<Audit.Uncovered> uncovered) {

        /** What all accounts hold together; zero in a sound ledger. */
        public long sum() {
            return accounts.stream().mapToLong(Audit.Account::balance).sum();
        }

        /** Whether nothing differs. */
        public boolean isBalanced() {
            return sum() == 0 && differences.isEmpty();
        }
    }

    /** Looks at everything, each part as of one instant. */
    public Uni<Result> reconcile() {
        Instant at = now.get();
        return audit.accounts().chain(accounts -> audit.differences(LISTED).chain(differences -> audit.uncovered(LISTED)
                .map(uncovered -> new Result(at, accounts, differences, uncovered))));
    }
}
