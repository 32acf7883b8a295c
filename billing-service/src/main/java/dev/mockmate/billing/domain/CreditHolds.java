package dev.mockmate.billing.domain;

import dev.mockmate.billing.domain.SessionBill.Phase;
import java.util.Optional;
import java.util.UUID;

/**
 * Places, captures and releases the hold of a session. Rule <b>hold-first</b>: an activation holds one credit, once per try and once
 * per session; it is captured when the interview has begun, and released when the try is withdrawn or the session ends before that.
 */
public final class CreditHolds {
    private static final int REQUIRED = 1;

    private final Limits limits;

    /** Decides with these numbers. */
    public CreditHolds(Limits limits) {
        this.limits = limits;
    }

    /** Answers a try: a hold that is there already serves it too; a try that was answered is not answered again. */
    public WalletState request(WalletState state, UUID sessionId, UUID activationId) {
        ActivationOutcome before = state.outcome(activationId);
        if (before == ActivationOutcome.APPROVED || before == ActivationOutcome.DECLINED) {
            return state;
        }
        SessionBill bill = state.bill(sessionId);
        if (before == ActivationOutcome.WITHDRAWN || bill.phase() != Phase.OPEN) {
            return decline(state, sessionId, activationId);
        }
        if (bill.isSettled(REQUIRED)) {
            return approve(state.with(bill.heldBy(newer(bill.holder(), activationId))), sessionId, activationId);
        }
        return state.hold(sessionId, activationId)
                .map(held -> approve(held, sessionId, activationId))
                .orElseGet(() -> decline(state, sessionId, activationId));
    }

    /** The session no longer waits for this try: what is held for it is released. */
    public WalletState withdraw(WalletState state, UUID sessionId, UUID activationId) {
        SessionBill bill = state.bill(sessionId);
        Optional<SessionCredit> held = bill.holder().equals(activationId) ? bill.held() : Optional.empty();
        WalletState released = held.map(credit -> state.release(sessionId, credit, limits.returnedLife())
                        .tell(new BillingDomainEvent.Released(sessionId, REQUIRED)))
                .orElse(state);
        return released.with(released.bill(sessionId)).answered(activationId, ActivationOutcome.WITHDRAWN);
    }

    /** Captures the hold once a credit is owed, releases it once none will be; done again it does nothing. */
    WalletState settle(WalletState state, UUID sessionId) {
        SessionBill bill = state.bill(sessionId);
        Optional<SessionCredit> held = bill.held();
        if (held.isEmpty()) {
            return state;
        }
        if (bill.owed() > 0) {
            return state.capture(sessionId, held.get()).tell(new BillingDomainEvent.Captured(sessionId, REQUIRED));
        }
        return bill.phase() == Phase.OPEN
                ? state
                : state.release(sessionId, held.get(), limits.returnedLife())
                        .tell(new BillingDomainEvent.Released(sessionId, REQUIRED));
    }

    /** Later tries have later ids: an old one that comes late does not take the hold along when it is withdrawn. */
    private static UUID newer(UUID a, UUID b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static WalletState approve(WalletState state, UUID sessionId, UUID activationId) {
        return state.answered(activationId, ActivationOutcome.APPROVED)
                .tell(new BillingDomainEvent.Approved(
                        sessionId, activationId, REQUIRED, state.wallet().available()));
    }

    private static WalletState decline(WalletState state, UUID sessionId, UUID activationId) {
        return state.with(state.bill(sessionId))
                .answered(activationId, ActivationOutcome.DECLINED)
                .tell(new BillingDomainEvent.Declined(
                        sessionId, activationId, REQUIRED, state.wallet().available()));
    }
}
