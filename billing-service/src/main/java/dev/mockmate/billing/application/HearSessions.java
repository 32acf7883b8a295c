package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Activations;
import dev.mockmate.billing.domain.Books;
import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.domain.SessionBill;
import dev.mockmate.billing.domain.Settlement;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.contracts.event.SessionEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the events of sessions do to credits. All run inside the inbox's transaction, and once more does nothing. */
@ApplicationScoped
public class HearSessions {
    private final KeepBooks books;
    private final Activations activations;
    private final Settlement settlement;
    private final Grants grants;
    private final Now now;

    HearSessions(KeepBooks books, Activations activations, Settlement settlement, Grants grants, Now now) {
        this.books = books;
        this.activations = activations;
        this.settlement = settlement;
        this.grants = grants;
        this.now = now;
    }

    /** Holds one credit or declines. A first appearance is welcomed before. */
    public Uni<Void> activationRequested(SessionEvent.ActivationRequested event) {
        Subject subject = new Subject(event.userId(), event.sessionId(), event.activationId());
        return keep(
                subject,
                found -> settlement.settle(
                        activations.request(grants.welcome(found), event.sessionId(), event.activationId()),
                        event.sessionId()));
    }

    /** Releases what is held for a try the session no longer waits for. */
    public Uni<Void> activationWithdrawn(SessionEvent.ActivationWithdrawn event) {
        Subject subject = new Subject(event.userId(), event.sessionId(), event.activationId());
        return keep(subject, found -> activations.withdraw(found, event.sessionId(), event.activationId()));
    }

    /** The hold is earned. */
    public Uni<Void> interviewBegan(SessionEvent.InterviewBegan event) {
        return told(event.userId(), event.sessionId(), SessionBill::begun);
    }

    /** Charges what is due beyond what was charged, and warns when the next hour is not covered. */
    public Uni<Void> metered(SessionEvent.Metered event) {
        UUID session = event.sessionId();
        return keep(
                Subject.session(event.userId(), session),
                found -> settlement.warn(
                        settlement.settle(
                                found.with(found.bill(session).metered(event.elapsedSeconds(), event.creditsDue())),
                                session),
                        session));
    }

    /** Captures or releases the hold and charges the rest. */
    public Uni<Void> completed(SessionEvent.Completed event) {
        return told(
                event.userId(),
                event.sessionId(),
                bill -> bill.ended(event.elapsedSeconds(), event.creditsDue(), event.interviewBegan()));
    }

    /** Never activated: nothing may stay held. */
    public Uni<Void> expired(SessionEvent.Expired event) {
        return told(event.userId(), event.sessionId(), bill -> bill.ended(0, 0, false));
    }

    /** Charges or gives back the difference to what the corrected duration costs. */
    public Uni<Void> corrected(SessionEvent.Corrected event) {
        return told(
                event.userId(),
                event.sessionId(),
                bill -> bill.corrected(event.elapsedSeconds(), event.creditsDue(), event.at()));
    }

    private Uni<Void> told(UUID user, UUID session, UnaryOperator<SessionBill> learn) {
        return keep(
                Subject.session(user, session),
                found -> settlement.settle(found.with(learn.apply(found.bill(session))), session));
    }

    private Uni<Void> keep(Subject subject, UnaryOperator<Books> decide) {
        return books.keep(subject, now.get(), decide).replaceWithVoid();
    }
}
