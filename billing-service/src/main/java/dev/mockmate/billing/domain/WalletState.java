package dev.mockmate.billing.domain;

import dev.mockmate.billing.domain.SessionCredit.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A user's wallet and bills while a decision is made, with the postings and events it has led to so far. Each move gives another
 * state; nothing is stored before all moves are made.
 *
 * @param now the instant of the decision
 * @param bills by session: the one the decision is about, and those that run short
 * @param activations how the activations at hand were answered
 */
public record WalletState(
        Instant now,
        Wallet wallet,
        Map<UUID, SessionBill> bills,
        Map<UUID, ActivationOutcome> activations,
        List<Posting> postings,
        List<BillingDomainEvent> events) {

    public WalletState {
        bills = Map.copyOf(bills);
        activations = Map.copyOf(activations);
        postings = List.copyOf(postings);
        events = List.copyOf(events);
    }

    /** The wallet as it was found. */
    public static WalletState open(
            Instant now, Wallet wallet, List<SessionBill> bills, Map<UUID, ActivationOutcome> activations) {
        Map<UUID, SessionBill> bySession = new LinkedHashMap<>();
        bills.forEach(bill -> bySession.put(bill.sessionId(), bill));
        return new WalletState(now, wallet, bySession, activations, List.of(), List.of());
    }

    /** The bill of a session; a blank one when nothing is known of it. */
    public SessionBill bill(UUID sessionId) {
        return Optional.ofNullable(bills.get(sessionId)).orElseGet(() -> SessionBill.blank(sessionId, wallet.userId()));
    }

    /** How an activation was answered. */
    public ActivationOutcome outcome(UUID activationId) {
        return activations.getOrDefault(activationId, ActivationOutcome.UNKNOWN);
    }

    /** The wallet with a changed bill. */
    public WalletState with(SessionBill bill) {
        Map<UUID, SessionBill> changed = new LinkedHashMap<>(bills);
        changed.put(bill.sessionId(), bill);
        return new WalletState(now, wallet, changed, activations, postings, events);
    }

    WalletState with(Wallet changed) {
        return new WalletState(now, changed, bills, activations, postings, events);
    }

    WalletState answered(UUID activationId, ActivationOutcome outcome) {
        Map<UUID, ActivationOutcome> changed = new LinkedHashMap<>(activations);
        changed.put(activationId, outcome);
        return new WalletState(now, wallet, bills, changed, postings, events);
    }

    WalletState tell(BillingDomainEvent event) {
        List<BillingDomainEvent> more = new ArrayList<>(events);
        more.add(event);
        return new WalletState(now, wallet, bills, activations, postings, more);
    }

    WalletState post(Posting posting) {
        List<Posting> more = new ArrayList<>(postings);
        more.add(posting);
        return new WalletState(now, wallet, bills, activations, more, events);
    }

    /** Holds the first credit; empty when there is none. */
    Optional<WalletState> hold(UUID sessionId, UUID activationId) {
        return take(sessionId, 1, State.HELD, AccountKind.USER_HELD, PostingKind.HOLD, "activation")
                .map(state -> state.with(state.bill(sessionId).heldBy(activationId)));
    }

    /** Charges a credit from what is available; empty when there is none. */
    Optional<WalletState> charge(UUID sessionId, int number) {
        boolean correction = bill(sessionId).phase() == SessionBill.Phase.CORRECTED;
        return take(
                sessionId,
                number,
                State.CAPTURED,
                AccountKind.EARNED,
                correction ? PostingKind.CORRECTION : PostingKind.CHARGE,
                correction ? "corrected after the end" : "running time, credit " + number);
    }

    /** Spends the held credit. */
    WalletState capture(UUID sessionId, SessionCredit held) {
        return post(posting(
                        sessionId,
                        held,
                        AccountKind.USER_HELD,
                        AccountKind.EARNED,
                        PostingKind.CAPTURE,
                        held.grantId(),
                        "interview began",
                        Posting.SESSION))
                .with(bill(sessionId).with(held.become(State.CAPTURED, now)));
    }

    /** Makes the held credit available again. */
    WalletState release(UUID sessionId, SessionCredit held, Duration life) {
        return giveBack(
                sessionId,
                held,
                new Return(
                        State.RELEASED,
                        AccountKind.USER_HELD,
                        PostingKind.RELEASE,
                        "interview never began",
                        Posting.SESSION,
                        life));
    }

    /** Why and from where a credit comes back. */
    record Return(State state, AccountKind from, PostingKind kind, String reason, String by, Duration life) {}

    /** Credits go back to the grant they came from; to a new one when that has expired. */
    WalletState giveBack(UUID sessionId, SessionCredit credit, Return why) {
        Grant into = returned(sessionId, credit, why.life());
        return with(wallet.with(into))
                .post(posting(
                        sessionId,
                        credit,
                        why.from(),
                        AccountKind.USER_AVAILABLE,
                        why.kind(),
                        into.id(),
                        why.reason(),
                        why.by()))
                .with(bill(sessionId).with(credit.become(why.state(), now)));
    }

    private Grant returned(UUID sessionId, SessionCredit credit, Duration life) {
        Grant origin = wallet.grants().get(credit.grantId());
        if (!origin.isExpired(now)) {
            return origin.less(-1);
        }
        UUID id = DeterministicId.of("returned", sessionId, credit.number(), credit.round());
        return Grant.whole(id, origin.source(), 1, origin.priority(), now.plus(life), now);
    }

    private Optional<WalletState> take(
            UUID sessionId, int number, State state, AccountKind to, PostingKind kind, String reason) {
        return wallet.next(now).map(grant -> {
            SessionBill bill = bill(sessionId);
            SessionCredit credit = new SessionCredit(number, bill.nextRound(number), state, grant.id(), now, now);
            return with(wallet.with(grant.less(1)))
                    .post(posting(
                            sessionId,
                            credit,
                            AccountKind.USER_AVAILABLE,
                            to,
                            kind,
                            grant.id(),
                            reason,
                            Posting.SESSION))
                    .with(bill.with(credit));
        });
    }

    private static Posting posting(
            UUID sessionId,
            SessionCredit credit,
            AccountKind debit,
            AccountKind to,
            PostingKind kind,
            UUID grantId,
            String reason,
            String by) {
        UUID id = DeterministicId.of(debit.label(), to.label(), sessionId, credit.number(), credit.round());
        return new Posting(id, debit, to, 1, kind, sessionId, grantId, reason, by);
    }
}
