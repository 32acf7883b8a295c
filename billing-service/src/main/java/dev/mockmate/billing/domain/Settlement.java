package dev.mockmate.billing.domain;

import dev.mockmate.billing.domain.SessionBill.Phase;
import dev.mockmate.billing.domain.SessionBill.Warned;
import dev.mockmate.billing.domain.SessionCredit.State;
import dev.mockmate.contracts.domain.CreditFormula;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings the ledger to what a session's bill says: captures or releases the hold ({@link CreditHolds}), charges what is owed beyond
 * what was charged, gives back what was charged beyond what is owed. Done again it does nothing.
 */
public final class Settlement {
    /** Rule <b>exhausted</b>: minutes before an hour at which a candidate without credit is warned, last one first. */
    private static final List<Integer> WARNING_MARKS = List.of(5, 10);

    private final Limits limits;
    private final CreditHolds holds;

    /** Settles with these numbers. */
    public Settlement(Limits limits, CreditHolds holds) {
        this.limits = limits;
        this.holds = holds;
    }

    /** Settles one session. */
    public WalletState settle(WalletState state, UUID sessionId) {
        WalletState held = holds.settle(state, sessionId);
        WalletState charged = held.bill(sessionId).isLetGo() ? held : charge(held, sessionId);
        return charged.bill(sessionId).phase() == Phase.OPEN ? charged : reverse(charged, sessionId);
    }

    /** Settles every session that runs short: credits that came in save it. */
    public WalletState settleShort(WalletState state) {
        WalletState settled = state;
        for (UUID sessionId : runningShort(state)) {
            settled = settle(settled, sessionId);
        }
        return settled;
    }

    /** Warns once per mark when the coming hour of a running session is not covered by what will be left when it falls due. */
    public WalletState warn(WalletState state, UUID sessionId) {
        SessionBill bill = state.bill(sessionId);
        if (bill.phase() != Phase.OPEN || bill.isShort()) {
            return state;
        }
        // The first hour is held before it is owed.
        int next = Math.max(1, bill.owed()) + 1;
        int minutesLeft = Math.toIntExact(CreditFormula.atMinute(next) - bill.elapsedSeconds() / 60);
        if (state.wallet().availableAt(state.now().plus(Duration.ofMinutes(minutesLeft))) > 0) {
            return state;
        }
        Optional<Integer> mark =
                WARNING_MARKS.stream().filter(minutes -> minutesLeft <= minutes).findFirst();
        return mark.map(minutes -> new Warned(next, minutes))
                .filter(warning -> isNews(warning, bill.warned()))
                .map(warning -> state.with(bill.warned(warning))
                        .tell(new BillingDomainEvent.Low(
                                sessionId, state.wallet().available(), minutesLeft)))
                .orElse(state);
    }

    /** Older sessions first: their ids sort before those of newer ones. */
    private static List<UUID> runningShort(WalletState state) {
        return state.bills().values().stream()
                .filter(SessionBill::isShort)
                .map(SessionBill::sessionId)
                .sorted()
                .toList();
    }

    private WalletState charge(WalletState state, UUID sessionId) {
        WalletState charged = state;
        for (int number : state.bill(sessionId)
                .numbersToTake()
                .limit(state.wallet().available())
                .toList()) {
            Optional<WalletState> next = charged.charge(sessionId, number);
            if (next.isEmpty()) {
                break;
            }
            charged =
                    next.get().tell(new BillingDomainEvent.Charged(sessionId, number, CreditFormula.atMinute(number)));
        }
        return missing(charged, sessionId);
    }

    /** A running session gets a grace, an ended one is let go. */
    private WalletState missing(WalletState state, UUID sessionId) {
        SessionBill bill = state.bill(sessionId);
        if (bill.phase() != Phase.OPEN) {
            return state.with(
                    bill.uncovered(Math.toIntExact(bill.numbersToTake().count())));
        }
        return bill.numbersToTake()
                .findFirst()
                .filter(number -> number > bill.exhausted())
                .map(number -> state.with(bill.exhausted(number))
                        .tell(new BillingDomainEvent.Exhausted(
                                sessionId, number, state.now().plus(limits.grace()))))
                .orElse(state);
    }

    private WalletState reverse(WalletState state, UUID sessionId) {
        WalletState reversed = state;
        for (SessionCredit credit : state.bill(sessionId).excess()) {
            reversed = reversed.giveBack(
                    sessionId,
                    credit,
                    new WalletState.Return(
                            State.REVERSED,
                            AccountKind.EARNED,
                            PostingKind.CORRECTION,
                            "not due after all",
                            Posting.SESSION,
                            limits.returnedLife()));
        }
        return reversed;
    }

    private static boolean isNews(Warned warning, Warned last) {
        return warning.creditNumber() > last.creditNumber()
                || warning.creditNumber() == last.creditNumber() && warning.minutes() < last.minutes();
    }
}
