package dev.mockmate.interview.sessionview.application;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.interview.sessionview.store.SessionViewRow;
import dev.mockmate.interview.sessionview.store.SessionViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;

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
            return view(event, approved.userId(), row -> row.creditsHeld = approved.credits());
        }
        if (event instanceof BillingEvent.HoldCaptured captured) {
            return view(event, captured.userId(), row -> {
                row.creditsHeld = 0;
                row.creditsCharged = Math.max(row.creditsCharged, captured.credits());
            });
        }
        if (event instanceof BillingEvent.CreditCharged charged) {
            return view(
                    event,
                    charged.userId(),
                    row -> row.creditsCharged = Math.max(row.creditsCharged, charged.creditNumber()));
        }
        if (event instanceof BillingEvent.HoldReleased) {
            return known(event, row -> row.creditsHeld = 0);
        }
        if (event instanceof BillingEvent.CreditRefunded) {
            return known(event, row -> row.creditsRefunded++);
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> view(BillingEvent event, UUID userId, Consumer<SessionViewRow> change) {
        return changed(sessions.lockOrCreate(event.sessionId(), userId), change);
    }

    /** Of a session that is not known nothing can go back; it may have been erased just now. */
    private Uni<Void> known(BillingEvent event, Consumer<SessionViewRow> change) {
        return changed(sessions.lock(event.sessionId()), change);
    }

    private static Uni<Void> changed(Uni<SessionViewRow> found, Consumer<SessionViewRow> change) {
        return found.invoke(row -> {
                    if (row != null) {
                        change.accept(row);
                    }
                })
                .replaceWithVoid();
    }
}
