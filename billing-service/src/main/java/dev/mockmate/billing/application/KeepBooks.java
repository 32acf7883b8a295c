package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Books;
import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.domain.Settlement;
import dev.mockmate.billing.store.Wallets;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * How every change of credits is made: the user's wallet is opened under its lock, what ran out of time is posted, a pure
 * function decides, sessions that ran short get what came in, and all of it is stored with its events in one transaction.
 */
@ApplicationScoped
public class KeepBooks {
    private final Transactions transactions;
    private final Wallets wallets;
    private final Outbox outbox;
    private final Grants grants;
    private final Settlement settlement;

    KeepBooks(Transactions transactions, Wallets wallets, Outbox outbox, Grants grants, Settlement settlement) {
        this.transactions = transactions;
        this.wallets = wallets;
        this.outbox = outbox;
        this.grants = grants;
        this.settlement = settlement;
    }

    /** Decides at {@code now} and answers the books as they are kept; fails with what {@code decide} throws. */
    public Uni<Books> keep(Subject subject, Instant now, UnaryOperator<Books> decide) {
        return transactions.inTransaction(
                () -> wallets.open(subject, now).chain(found -> keep(subject, found, decide)));
    }

    private Uni<Books> keep(Subject subject, Books found, UnaryOperator<Books> decide) {
        Books decided = settlement.settleShort(decide.apply(grants.expire(found)));
        return wallets.keep(subject, found, decided)
                .call(() -> outbox.publish(BillingNews.of(decided)))
                .replaceWith(decided);
    }
}
