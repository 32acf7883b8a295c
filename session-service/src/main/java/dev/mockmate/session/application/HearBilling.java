package dev.mockmate.session.application;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.domain.Grace;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Outcome;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Started;
import dev.mockmate.session.store.SessionCredits;
import dev.mockmate.session.store.SessionRow;
import dev.mockmate.session.store.Sessions;
import dev.mockmate.session.store.Sessions.Locked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** What billing's decisions do to a session. Runs inside the inbox's transaction. */
@ApplicationScoped
public class HearBilling {
    private final Sessions sessions;

    private final SessionCredits credits;
    private final ChangeSession change;
    private final Lifecycle lifecycle;
    private final Now now;

    HearBilling(Sessions sessions, SessionCredits credits, ChangeSession change, Lifecycle lifecycle, Now now) {
        this.sessions = sessions;
        this.credits = credits;
        this.change = change;
        this.lifecycle = lifecycle;
        this.now = now;
    }

    /** The credit is held: the clock starts now, not when billing decided. */
    public Uni<Void> approved(BillingEvent.ActivationApproved event) {
        Instant at = now.get();
        return locked(event.sessionId(), found -> change.decide(
                        found, Actor.BILLING, at, state -> lifecycle.approve(state, event.activationId(), at))
                .chain(outcome -> outcome instanceof Outcome.Moved
                        ? held(found.row(), event)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> held(SessionRow row, BillingEvent.ActivationApproved event) {
        row.credits(event.credits());
        return credits.hold(row.id(), event.at());
    }

    /** Not enough credit: back to created. */
    public Uni<Void> declined(BillingEvent.ActivationDeclined event) {
        Instant at = now.get();
        return locked(event.sessionId(), found -> change.decide(
                        found,
                        Actor.BILLING,
                        at,
                        state ->
                                lifecycle.decline(state, event.activationId(), event.required(), event.available(), at))
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.Moved) {
                        found.row().declined(event.activationId(), event.required(), event.available());
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
        return locked(event.sessionId(), found -> saved(found, event, at)
                .chain(() -> credits.charge(event.sessionId(), event.creditNumber(), event.atMinute(), event.at()))
                .chain(() -> counted(found.row())));
    }

    private Uni<Outcome> saved(Locked found, BillingEvent.CreditCharged event, Instant at) {
        boolean inTime = found.row().state() instanceof Started started
                && !event.at().isAfter(started.run().grace().endsAt());
        return inTime
                ? change.learn(found, Actor.BILLING, at, state -> lifecycle.charged(state, event.creditNumber(), at))
                : change.settle(found, at);
    }

    /** An operator gave a credit back. */
    public Uni<Void> refunded(BillingEvent.CreditRefunded event) {
        return locked(event.sessionId(), found -> credits.refund(event.sessionId(), event.creditNumber())
                .chain(() -> counted(found.row())));
    }

    /** What was charged for time that does not count goes back: billing is told so, or will be. */
    private Uni<Void> counted(SessionRow row) {
        return credits.used(row.id()).invoke(row::credits).chain(() -> releaseWhatDoesNotCount(row));
    }

    private Uni<Void> releaseWhatDoesNotCount(SessionRow row) {
        return row.state() instanceof Completed completed
                ? credits.releaseBeyond(row.id(), completed.run().creditsDue())
                : Uni.createFrom().voidItem();
    }

    /** Rule {@code exhausted}: an hour is not paid, the session goes on for the grace. */
    public Uni<Void> exhausted(BillingEvent.CreditExhausted event) {
        Instant at = now.get();
        Grace grace = Grace.heard(event.creditNumber(), event.graceEndsAt(), at);
        return locked(
                event.sessionId(),
                found -> change.decide(found, Actor.BILLING, at, state -> lifecycle.exhausted(state, grace, at)));
    }

    /** The hold went back: the session cost nothing. */
    public Uni<Void> released(BillingEvent.HoldReleased event) {
        return locked(event.sessionId(), found -> {
            found.row().credits(0);
            return credits.releaseBeyond(event.sessionId(), 0);
        });
    }

    private Uni<Void> locked(UUID id, Function<Locked, Uni<?>> effect) {
        return sessions.lock(id)
                .chain(found -> found.map(session -> effect.apply(session).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
