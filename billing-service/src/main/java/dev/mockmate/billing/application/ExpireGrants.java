package dev.mockmate.billing.application;

import dev.mockmate.billing.store.Wallets;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Posts the expiry of grants, one user after the other; any number of replicas may do it at once. */
@ApplicationScoped
public class ExpireGrants {
    private final Transactions transactions;
    private final Wallets wallets;
    private final UpdateWallet updateWallet;
    private final Now now;

    ExpireGrants(Transactions transactions, Wallets wallets, UpdateWallet updateWallet, Now now) {
        this.transactions = transactions;
        this.wallets = wallets;
        this.updateWallet = updateWallet;
        this.now = now;
    }

    /** Goes on until nothing is left that ran out of time; each user is a transaction of its own. */
    public Uni<Void> expire() {
        return one().chain(found -> found ? expire() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> one() {
        Instant at = now.get();
        return transactions.inTransaction(
                () -> wallets.lockExpiring(at).call(users -> expire(users, at)).map(users -> !users.isEmpty()));
    }

    /** Updating a wallet posts what ran out of time, whatever else is decided. */
    private Uni<?> expire(List<UUID> users, Instant at) {
        return users.isEmpty()
                ? Uni.createFrom().voidItem()
                : updateWallet.keep(Subject.user(users.get(0)), at, UnaryOperator.identity());
    }
}
