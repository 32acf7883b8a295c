package dev.mockmate.interview.sessionview.application;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.domain.KnownSession.Credits;
import dev.mockmate.interview.sessionview.store.SessionViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Keeps what billing holds and has charged for a session, which the report tells. Runs inside the inbox transaction.
 * Billing may be heard of before the session itself: then its row is made here; and after its erasure: then it is not.
 */
@ApplicationScoped
public class FollowBilling {

    private final SessionViews sessions;

    FollowBilling(SessionViews sessions) {
        this.sessions = sessions;
    }

    /** Takes a decision of billing over. */
    public Uni<Void> follow(BillingEvent event) {
        if (event instanceof BillingEvent.ActivationApproved approved) {
            return view(event, approved.userId(), credits -> credits.hold(approved.credits()));
        }
        if (event instanceof BillingEvent.HoldCaptured captured) {
            return view(event, captured.userId(), credits -> credits.hold(0).charge(captured.credits()));
        }
        if (event instanceof BillingEvent.CreditCharged charged) {
            return view(event, charged.userId(), credits -> credits.charge(charged.creditNumber()));
        }
        if (event instanceof BillingEvent.HoldReleased) {
            return known(event, credits -> credits.hold(0));
        }
        if (event instanceof BillingEvent.CreditRefunded) {
            return known(event, Credits::refund);
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> view(BillingEvent event, UUID userId, UnaryOperator<Credits> change) {
        return changed(sessions.lockOrCreate(event.sessionId(), userId), change);
    }

    /** Of a session that is not known nothing can go back; it may have been erased just now. */
    private Uni<Void> known(BillingEvent event, UnaryOperator<Credits> change) {
        return changed(sessions.lock(event.sessionId()), change);
    }

    private Uni<Void> changed(Uni<KnownSession> found, UnaryOperator<Credits> change) {
        return found.chain(session -> session == null
                ? Uni.createFrom().voidItem()
                : sessions.save(session.costing(change.apply(session.credits())))
                        .replaceWithVoid());
    }
}
