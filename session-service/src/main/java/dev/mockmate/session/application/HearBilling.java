package dev.mockmate.session.application;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Outcome;
import dev.mockmate.session.store.SessionRow;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** What billing's decisions do to a session. Runs inside the inbox's transaction. */
@ApplicationScoped
public class HearBilling {
    private final Sessions sessions;
    private final ChangeSession change;
    private final Lifecycle lifecycle;
    private final Now now;

    HearBilling(Sessions sessions, ChangeSession change, Lifecycle lifecycle, Now now) {
        this.sessions = sessions;
        this.change = change;
        this.lifecycle = lifecycle;
        this.now = now;
    }

    /** The credit is held: the clock starts now, not when billing decided. */
    public Uni<Void> approved(BillingEvent.ActivationApproved event) {
        Instant at = now.get();
        return locked(event.sessionId(), row -> change.decide(
                        row, Actor.BILLING, at, state -> lifecycle.approve(state, event.activationId(), at))
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.Moved) {
                        row.credits(event.credits());
                    }
                }));
    }

    /** Not enough credit: back to created. */
    public Uni<Void> declined(BillingEvent.ActivationDeclined event) {
        Instant at = now.get();
        return locked(event.sessionId(), row -> change.decide(
                        row,
                        Actor.BILLING,
                        at,
                        state ->
                                lifecycle.decline(state, event.activationId(), event.required(), event.available(), at))
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.Moved) {
                        row.declined(event.activationId(), event.required(), event.available());
                    }
                }));
    }

    /** A further hour was charged. */
    public Uni<Void> charged(BillingEvent.CreditCharged event) {
        return locked(event.sessionId(), row -> {
            row.credits(event.creditNumber());
            return Uni.createFrom().voidItem();
        });
    }

    /** The hold went back: the session cost nothing. */
    public Uni<Void> released(BillingEvent.HoldReleased event) {
        return locked(event.sessionId(), row -> {
            row.credits(0);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> locked(UUID id, Function<SessionRow, Uni<?>> effect) {
        return sessions.lock(id)
                .chain(row -> row == null
                        ? Uni.createFrom().voidItem()
                        : effect.apply(row).replaceWithVoid());
    }
}
