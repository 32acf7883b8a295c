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
    public WalletState request(WalletState books, UUID sessionId, UUID activationId) {
        ActivationOutcome before = books.outcome(activationId);
        if (before == ActivationOutcome.APPROVED || before == ActivationOutcome.DECLINED) {
            return books;
        }
        SessionBill bill = books.bill(sessionId);
        if (before == ActivationOutcome.WITHDRAWN || bill.phase() != Phase.OPEN) {
            return decline(books, sessionId, activationId);
        }
        if (bill.isSettled(REQUIRED)) {
            return approve(books.with(bill.heldBy(newer(bill.holder(), activationId))), sessionId, activationId);
        }
        return books.hold(sessionId, activationId)
                .map(held -> approve(held, sessionId, activationId))
                .orElseGet(() -> decline(books, sessionId, activationId));
    }

    /** The session no longer waits for this try: what is held for it is released. */
    public WalletState withdraw(WalletState books, UUID sessionId, UUID activationId) {
        SessionBill bill = books.bill(sessionId);
        Optional<SessionCredit> held = bill.holder().equals(activationId) ? bill.held() : Optional.empty();
        WalletState released = held.map(credit -> books.release(sessionId, credit, limits.returnedLife())
                        .tell(new BillingDomainEvent.Released(sessionId, REQUIRED)))
                .orElse(books);
        return released.with(released.bill(sessionId)).answered(activationId, ActivationOutcome.WITHDRAWN);
    }

    /** Captures the hold once a credit is owed, releases it once none will be; done again it does nothing. */
    WalletState settle(WalletState books, UUID sessionId) {
        SessionBill bill = books.bill(sessionId);
        Optional<SessionCredit> held = bill.held();
        if (held.isEmpty()) {
            return books;
        }
        if (bill.owed() > 0) {
            return books.capture(sessionId, held.get()).tell(new BillingDomainEvent.Captured(sessionId, REQUIRED));
        }
        return bill.phase() == Phase.OPEN
                ? books
                : books.release(sessionId, held.get(), limits.returnedLife())
                        .tell(new BillingDomainEvent.Released(sessionId, REQUIRED));
    }

    /** Later tries have later ids: an old one that comes late does not take the hold along when it is withdrawn. */
    private static UUID newer(UUID a, UUID b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static WalletState approve(WalletState books, UUID sessionId, UUID activationId) {
        return books.answered(activationId, ActivationOutcome.APPROVED)
                .tell(new BillingDomainEvent.Approved(
                        sessionId, activationId, REQUIRED, books.wallet().available()));
    }

    private static WalletState decline(WalletState books, UUID sessionId, UUID activationId) {
        return books.with(books.bill(sessionId))
                .answered(activationId, ActivationOutcome.DECLINED)
                .tell(new BillingDomainEvent.Declined(
                        sessionId, activationId, REQUIRED, books.wallet().available()));
    }
}
