package dev.mockmate.session.application;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.domain.SessionState.Started;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.SessionCredits;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** What billing's decisions do to a session. Runs inside the inbox's transaction. */
@ApplicationScoped
public class BillingEventHandler {
    private final Sessions sessions;

    private final SessionCredits credits;
    private final ChangeSession change;
    private final Now now;

    BillingEventHandler(Sessions sessions, SessionCredits credits, ChangeSession change, Now now) {
        this.sessions = sessions;
        this.credits = credits;
        this.change = change;
        this.now = now;
    }

    /** The credit is held: the clock starts now, not when billing decided. */
    public Uni<Void> approved(BillingEvent.ActivationApproved event) {
        Instant at = now.get();
        return locked(event.sessionId(), found -> change.apply(
                        found, at, (decisions, stored) -> decisions.approved(stored, event, at))
                .chain(outcome -> outcome instanceof TransitionResult.Moved
                        ? held(found, event)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> held(LockedSession found, BillingEvent.ActivationApproved event) {
        found.credits(event.credits());
        return credits.hold(found.id(), event.at());
    }

    /** Not enough credit: back to created. */
    public Uni<Void> declined(BillingEvent.ActivationDeclined event) {
        Instant at = now.get();
        return locked(event.sessionId(), found -> change.apply(
                        found, at, (decisions, stored) -> decisions.declined(stored, event, at))
                .invoke(outcome -> {
                    if (outcome instanceof TransitionResult.Moved) {
                        found.declined(event.activationId(), event.required(), event.available());
                    }
                }));
    }

    /** The held credit is spent. */
    public Uni<Void> captured(BillingEvent.HoldCaptured event) {
        return locked(event.sessionId(), found -> credits.capture(event.sessionId()));
    }

    /** A further hour was charged; within a grace that saves the session, however late it is heard of. */
    public Uni<Void> charged(BillingEvent.CreditCharged event) {
        Instant at = now.get();
        return locked(event.sessionId(), found -> change.apply(
                        found, at, (decisions, stored) -> decisions.charged(stored, event, at))
                .chain(() -> credits.charge(event.sessionId(), event.creditNumber(), event.atMinute(), event.at()))
                .chain(() -> counted(found)));
    }

    /** An operator gave a credit back. */
    public Uni<Void> refunded(BillingEvent.CreditRefunded event) {
        return locked(event.sessionId(), found -> credits.refund(event.sessionId(), event.creditNumber())
                .chain(() -> counted(found)));
    }

    /** What was charged for time that does not count goes back: billing is told so, or will be. */
    private Uni<Void> counted(LockedSession found) {
        return credits.used(found.id()).invoke(found::credits).chain(() -> releaseWhatDoesNotCount(found));
    }

    private Uni<Void> releaseWhatDoesNotCount(LockedSession found) {
        return found.state() instanceof Started started && started.isSettled()
                ? credits.releaseBeyond(found.id(), started.run().creditsDue())
                : Uni.createFrom().voidItem();
    }

    /** Rule <b>exhausted</b>: an hour is not paid, the session goes on for the grace. */
    public Uni<Void> exhausted(BillingEvent.CreditExhausted event) {
        Instant at = now.get();
        return locked(
                event.sessionId(),
                found -> change.apply(found, at, (decisions, stored) -> decisions.exhausted(stored, event, at)));
    }

    /** The hold went back: the session cost nothing. */
    public Uni<Void> released(BillingEvent.HoldReleased event) {
        return locked(event.sessionId(), found -> {
            found.credits(0);
            return credits.releaseBeyond(event.sessionId(), 0);
        });
    }

    private Uni<Void> locked(UUID id, Function<LockedSession, Uni<?>> effect) {
        return sessions.lock(id)
                .chain(found -> found.map(session -> effect.apply(session).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
