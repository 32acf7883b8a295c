package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.CreditHolds;
import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.domain.SessionBill;
import dev.mockmate.billing.domain.SessionFact;
import dev.mockmate.billing.domain.SessionFact.Kind;
import dev.mockmate.billing.domain.Settlement;
import dev.mockmate.billing.domain.WalletState;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the events of sessions do to credits. Once more does nothing. */
@ApplicationScoped
public class SessionEventHandler {
    private final UpdateWallet updateWallet;
    private final CreditHolds holds;
    private final Settlement settlement;
    private final Grants grants;
    private final Now now;

    SessionEventHandler(UpdateWallet updateWallet, CreditHolds holds, Settlement settlement, Grants grants, Now now) {
        this.updateWallet = updateWallet;
        this.holds = holds;
        this.settlement = settlement;
        this.grants = grants;
        this.now = now;
    }

    /** The change an event asks for; empty when it does nothing to credits. A deleted session leaves them: what was paid was paid. */
    public Optional<PendingChange> change(Event event) {
        if (event instanceof SessionEvent.ActivationRequested requested) {
            return Optional.of(activationRequested(requested));
        } else if (event instanceof SessionEvent.ActivationWithdrawn withdrawn) {
            return Optional.of(activationWithdrawn(withdrawn));
        } else if (event instanceof SessionEvent.InterviewBegan began) {
            return Optional.of(learn(began.userId(), began.sessionId(), SessionBill::begun, Optional.empty()));
        } else if (event instanceof SessionEvent.Metered metered) {
            return Optional.of(metered(metered));
        } else if (event instanceof SessionEvent.Completed completed) {
            return Optional.of(completed(completed));
        } else if (event instanceof SessionEvent.Expired expired) {
            return Optional.of(expired(expired));
        } else if (event instanceof SessionEvent.Corrected corrected) {
            return Optional.of(corrected(corrected));
        }
        return Optional.empty();
    }

    /** Makes the change an event asks for, in a transaction of its own or the caller's. */
    public Uni<Void> handle(Event event) {
        return change(event)
                .map(change -> updateWallet.keep(change, now.get()).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Holds one credit or declines. A first appearance is welcomed before. */
    private PendingChange activationRequested(SessionEvent.ActivationRequested event) {
        return PendingChange.of(
                Subject.activation(event.userId(), event.sessionId(), event.activationId()),
                found -> settlement.settle(
                        holds.request(grants.welcome(found), event.sessionId(), event.activationId()),
                        event.sessionId()));
    }

    /** Releases what is held for a try the session no longer waits for. */
    private PendingChange activationWithdrawn(SessionEvent.ActivationWithdrawn event) {
        return PendingChange.of(
                Subject.activation(event.userId(), event.sessionId(), event.activationId()),
                found -> holds.withdraw(found, event.sessionId(), event.activationId()));
    }

    /** Charges what is due beyond what was charged, and warns when the next hour is not covered. */
    private PendingChange metered(SessionEvent.Metered event) {
        UUID session = event.sessionId();
        return new PendingChange(
                Subject.session(event.userId(), session),
                found -> settlement.warn(
                        settlement.settle(
                                found.with(found.bill(session).metered(event.elapsedSeconds(), event.creditsDue())),
                                session),
                        session),
                Optional.of(new SessionFact(
                        session, Kind.METERED, event.elapsedSeconds(), event.creditsDue(), event.at())));
    }

    /** Captures or releases the hold and charges the rest. */
    private PendingChange completed(SessionEvent.Completed event) {
        int due = event.interviewBegan() ? event.creditsDue() : 0;
        return learn(
                event.userId(),
                event.sessionId(),
                bill -> bill.ended(event.elapsedSeconds(), event.creditsDue(), event.interviewBegan()),
                Optional.of(new SessionFact(event.sessionId(), Kind.ENDED, event.elapsedSeconds(), due, event.at())));
    }

    /** Never activated: nothing may stay held. */
    private PendingChange expired(SessionEvent.Expired event) {
        return learn(
                event.userId(),
                event.sessionId(),
                bill -> bill.ended(0, 0, false),
                Optional.of(new SessionFact(event.sessionId(), Kind.ENDED, 0, 0, event.at())));
    }

    /** Charges or gives back the difference to what the corrected duration costs. */
    private PendingChange corrected(SessionEvent.Corrected event) {
        return learn(
                event.userId(),
                event.sessionId(),
                bill -> bill.corrected(event.elapsedSeconds(), event.creditsDue(), event.at()),
                Optional.of(new SessionFact(
                        event.sessionId(), Kind.CORRECTED, event.elapsedSeconds(), event.creditsDue(), event.at())));
    }

    private PendingChange learn(UUID user, UUID session, UnaryOperator<SessionBill> learn, Optional<SessionFact> fact) {
        UnaryOperator<WalletState> decide =
                found -> settlement.settle(found.with(learn.apply(found.bill(session))), session);
        return new PendingChange(Subject.session(user, session), decide, fact);
    }
}
