package dev.mockmate.billing.domain;

import dev.mockmate.billing.domain.SessionCredit.State;
import java.util.List;
import java.util.UUID;

/** Gives back what a session was charged, by an operator's will. */
public final class Refunds {
    private final Limits limits;

    /** Decides with these numbers. */
    public Refunds(Limits limits) {
        this.limits = limits;
    }

    /** Reverses the session's charges in the order they were made; all of the credits or none. */
    public RefundOutcome refund(WalletState state, UUID sessionId, int credits, String reason, String by) {
        List<SessionCredit> refundable = state.bill(sessionId).refundable();
        if (credits > refundable.size()) {
            return new RefundOutcome.ExceedsCharge(refundable.size());
        }
        WalletState.Return why = new WalletState.Return(
                State.REFUNDED, AccountKind.EARNED, PostingKind.REFUND, reason, by, limits.returnedLife());
        WalletState refunded = state;
        for (SessionCredit credit : refundable.subList(0, credits)) {
            refunded = refunded.giveBack(sessionId, credit, why)
                    .tell(new BillingDomainEvent.Refunded(sessionId, credit.number()));
        }
        return new RefundOutcome.Refunded(refunded);
    }
}
