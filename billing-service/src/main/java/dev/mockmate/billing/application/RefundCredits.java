package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.RefundOutcome;
import dev.mockmate.billing.domain.Refunds;
import dev.mockmate.billing.domain.Refusal;
import dev.mockmate.billing.domain.WalletState;
import dev.mockmate.billing.store.Wallets;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Gives back credits a session was charged, by an operator's will. */
@ApplicationScoped
public class RefundCredits {
    private final Transactions transactions;
    private final Wallets wallets;
    private final UpdateWallet updateWallet;
    private final Refunds refunds;
    private final Now now;

    RefundCredits(Transactions transactions, Wallets wallets, UpdateWallet updateWallet, Refunds refunds, Now now) {
        this.transactions = transactions;
        this.wallets = wallets;
        this.updateWallet = updateWallet;
        this.refunds = refunds;
        this.now = now;
    }

    /** What is given back, and who gives it. */
    public record Order(UUID sessionId, int credits, String reason, UUID refundedBy) {}

    /** The credits are back; {@code spent} is what the session still costs, {@code available} what the user has. */
    public record Refunded(UUID userId, int credits, long spent, long available, Instant at) {}

    /** Refunds all of it or nothing. */
    public Uni<Outcome<Refunded, Refusal>> refund(Order order) {
        return transactions.inTransaction(
                () -> wallets.ownerOf(order.sessionId()).chain(owner -> owner.map(user -> refund(user, order))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<Refunded, Refusal>> refund(UUID user, Order order) {
        Instant at = now.get();
        AtomicReference<RefundOutcome> outcome = new AtomicReference<>();
        return updateWallet
                .keep(Subject.session(user, order.sessionId()), at, found -> decide(found, order, outcome))
                .map(kept -> outcome.get() instanceof RefundOutcome.ExceedsCharge exceeds
                        ? Outcome.refused(exceeds)
                        : Outcome.done(refunded(kept, order, at)));
    }

    private WalletState decide(WalletState found, Order order, AtomicReference<RefundOutcome> told) {
        String by = "user:" + order.refundedBy();
        RefundOutcome outcome = refunds.refund(found, order.sessionId(), order.credits(), order.reason(), by);
        told.set(outcome);
        return outcome instanceof RefundOutcome.Refunded refunded ? refunded.state() : found;
    }

    private static Refunded refunded(WalletState kept, Order order, Instant at) {
        return new Refunded(
                kept.wallet().userId(),
                order.credits(),
                kept.bill(order.sessionId()).spent(),
                kept.wallet().available(),
                at);
    }
}
