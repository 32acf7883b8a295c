package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.domain.SessionFact;
import dev.mockmate.billing.domain.Settlement;
import dev.mockmate.billing.domain.WalletState;
import dev.mockmate.billing.store.Wallets;
import dev.mockmate.billing.store.Wallets.Opened;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * How every change of credits is made: the user's wallet is opened under its lock, what ran out of time is posted, a pure
 * function decides, sessions that ran short get what came in, and all of it is stored with its events in one transaction.
 *
 * <p>Rule <b>exactly-once-money</b>.
 */
@ApplicationScoped
public class UpdateWallet {
    private final Transactions transactions;
    private final Wallets wallets;
    private final Outbox outbox;
    private final Grants grants;
    private final Settlement settlement;

    UpdateWallet(Transactions transactions, Wallets wallets, Outbox outbox, Grants grants, Settlement settlement) {
        this.transactions = transactions;
        this.wallets = wallets;
        this.outbox = outbox;
        this.grants = grants;
        this.settlement = settlement;
    }

    /** Decides at {@code now} and answers the wallet as it is kept; fails with what {@code decide} throws. */
    public Uni<WalletState> keep(Subject subject, Instant now, UnaryOperator<WalletState> decide) {
        return keep(PendingChange.of(subject, decide), now);
    }

    /** Makes one change. */
    public Uni<WalletState> keep(PendingChange change, Instant now) {
        return transactions.inTransaction(() -> wallets.open(change.subject(), now)
                .chain(opened -> keep(opened, decide(expired(opened), change), List.of(change))));
    }

    /**
     * Makes the changes of one user that events ask for, all in one transaction, in this order. Those whose event had its effect
     * before are left out.
     *
     * @param changes by event, of one user
     * @return the events that had their effect now
     */
    public Uni<List<UUID>> keepAll(Map<UUID, PendingChange> changes, Instant now) {
        Subject subject = changes.values().stream()
                .map(PendingChange::subject)
                .reduce(Subject::and)
                .orElseThrow();
        return transactions.inTransaction(
                () -> wallets.open(subject, changes.keySet(), now).chain(opened -> keepAll(opened, changes)));
    }

    private Uni<List<UUID>> keepAll(Opened opened, Map<UUID, PendingChange> changes) {
        List<UUID> taken =
                changes.keySet().stream().filter(opened.taken()::contains).toList();
        List<PendingChange> made = taken.stream().map(changes::get).toList();
        WalletState decided = expired(opened);
        for (PendingChange change : made) {
            decided = decide(decided, change);
        }
        return keep(opened, decided, made).replaceWith(taken);
    }

    private WalletState expired(Opened opened) {
        return grants.expire(opened.state());
    }

    private WalletState decide(WalletState state, PendingChange change) {
        return settlement.settleShort(change.decide().apply(state));
    }

    private Uni<WalletState> keep(Opened found, WalletState decided, List<PendingChange> made) {
        List<SessionFact> facts =
                made.stream().flatMap(change -> change.fact().stream()).toList();
        return wallets.keep(found, decided, facts)
                .call(() -> outbox.publish(BillingEventMapper.of(decided)))
                .replaceWith(decided);
    }
}
