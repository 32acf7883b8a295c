package dev.mockmate.billing.application;

import dev.mockmate.billing.store.Audit;
import dev.mockmate.billing.store.Checkouts;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Adds the ledger up again and lists what differs from what it must be. */
@ApplicationScoped
public class Reconcile {
    private static final int LISTED = 100;

    private final Audit audit;
    private final Checkouts checkouts;
    private final Now now;

    Reconcile(Audit audit, Checkouts checkouts, Now now) {
        this.audit = audit;
        this.checkouts = checkouts;
        this.now = now;
    }

    /** What was found; at most 100 of each kind are listed. */
    public record Result(
            Instant at,
            List<Audit.Account> accounts,
            List<Audit.Difference> differences,
            List<Audit.Uncovered> uncovered,
            List<Checkouts.PaymentNote> unmatchedPayments) {

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
        return audit.accounts()
                .chain(accounts -> audit.differences(LISTED).chain(differences -> rest(at, accounts, differences)));
    }

    private Uni<Result> rest(Instant at, List<Audit.Account> accounts, List<Audit.Difference> differences) {
        return audit.uncovered(LISTED).chain(uncovered -> checkouts
                .unmatched(LISTED)
                .map(payments -> new Result(at, accounts, differences, uncovered, payments)));
    }
}
