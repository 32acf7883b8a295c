package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.store.Balances;
import dev.mockmate.billing.store.Balances.Balance;
import dev.mockmate.billing.store.Ledger;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Shows users what they have. Looking is an appearance: the first one is welcomed, and what ran out of time is posted. */
@ApplicationScoped
public class ReadCredits {
    private static final int STATEMENT_PART = 500;

    private final Balances balances;
    private final Ledger ledger;
    private final UpdateWallet updateWallet;
    private final Grants grants;
    private final Now now;

    ReadCredits(Balances balances, Ledger ledger, UpdateWallet updateWallet, Grants grants, Now now) {
        this.balances = balances;
        this.ledger = ledger;
        this.updateWallet = updateWallet;
        this.grants = grants;
        this.now = now;
    }

    /** The caller's own balance. */
    public Uni<Balance> ownBalance(UUID userId) {
        Instant at = now.get();
        return balances.of(userId, at)
                .chain(found -> isSettled(found)
                        ? Uni.createFrom().item(found)
                        : appear(userId, at).chain(() -> balances.of(userId, at)));
    }

    /** Somebody else's balance: looking at it is not their appearance, but what ran out of time is posted. */
    public Uni<Balance> balanceOf(UUID userId) {
        Instant at = now.get();
        return balances.of(userId, at)
                .chain(found -> found.expiring()
                        ? updateWallet
                                .keep(Subject.user(userId), at, UnaryOperator.identity())
                                .chain(() -> balances.of(userId, at))
                        : Uni.createFrom().item(found));
    }

    /** The caller's own postings before place {@code before}, newest first. */
    public Uni<List<Ledger.Entry>> ownLedger(UUID userId, long before, int limit) {
        return ownBalance(userId).chain(() -> ledger.of(userId, before, limit));
    }

    /** Somebody else's postings. */
    public Uni<List<Ledger.Entry>> ledgerOf(UUID userId, long before, int limit) {
        return balanceOf(userId).chain(() -> ledger.of(userId, before, limit));
    }

    /** All of the caller's own postings, oldest first, in parts; a part is read when the one before was taken. */
    public Uni<Multi<List<Ledger.Entry>>> ownStatement(UUID userId) {
        return ownBalance(userId).map(seen -> statementOf(userId));
    }

    /** All of somebody else's postings. */
    public Multi<List<Ledger.Entry>> statementOf(UUID userId) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicLong::new, reached -> ledger.from(userId, reached.get(), STATEMENT_PART)
                        .invoke(part -> part.forEach(entry -> reached.set(entry.seq()))))
                .whilst(part -> part.size() == STATEMENT_PART);
    }

    private Uni<Void> appear(UUID userId, Instant at) {
        return updateWallet.keep(Subject.user(userId), at, grants::welcome).replaceWithVoid();
    }

    private boolean isSettled(Balance balance) {
        return (balance.welcomed() || !grants.welcomes()) && !balance.expiring();
    }
}
