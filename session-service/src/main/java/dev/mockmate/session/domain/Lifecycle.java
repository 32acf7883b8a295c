package dev.mockmate.session.domain;

import dev.mockmate.session.domain.Outcome.IllegalTransition;
import dev.mockmate.session.domain.Outcome.Moved;
import dev.mockmate.session.domain.Outcome.Unchanged;
import dev.mockmate.session.domain.SessionState.Abandoned;
import dev.mockmate.session.domain.SessionState.Activating;
import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.SessionState.Completable;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Created;
import dev.mockmate.session.domain.SessionState.Paused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What people and other services can ask of a session. Repeating what already holds changes nothing. */
public final class Lifecycle {
    private final Limits limits;

    /** The rules with the given times. */
    public Lifecycle(Limits limits) {
        this.limits = limits;
    }

    /** Asks billing for a credit. */
    public Outcome requestActivation(SessionState state, UUID activationId, Instant now) {
        if (state instanceof Created created) {
            Activating waiting = created.request(activationId, now.plus(limits.activationPatience()));
            return new Moved(
                    waiting, List.of(new SessionChange.ActivationRequested(activationId, now, waiting.expiresAt())));
        }
        return state instanceof Activating || state instanceof Active
                ? new Unchanged(state)
                : new IllegalTransition(state.label(), "active");
    }

    /** Rule {@code starts-at-activation}. A decision about another try than the one waiting is ignored. */
    public Outcome approve(SessionState state, UUID activationId, Instant now) {
        return state instanceof Activating waiting && waiting.activationId().equals(activationId)
                ? new Moved(waiting.approve(now), List.of(new SessionChange.Activated(activationId, now)))
                : new Unchanged(state);
    }

    /** Back to {@code created}; nothing is charged. */
    public Outcome decline(SessionState state, UUID activationId, int required, long available, Instant now) {
        return state instanceof Activating waiting && waiting.activationId().equals(activationId)
                ? new Moved(
                        waiting.back(),
                        List.of(new SessionChange.ActivationDeclined(activationId, required, available, now)))
                : new Unchanged(state);
    }

    /** The user stops the clock. A pause for a lost connection becomes the user's. */
    public Outcome pause(SessionState state, Instant now) {
        if (state instanceof Active active) {
            Paused paused = active.pause(now, PauseReason.USER);
            return new Moved(paused, stopped(paused, paused.since()));
        }
        if (state instanceof Paused paused && paused.reason() == PauseReason.DISCONNECTED) {
            return new Moved(
                    new Paused(paused.run(), paused.since(), PauseReason.USER),
                    List.of(new SessionChange.Paused(
                            PauseReason.USER, paused.run().elapsed(), now)));
        }
        return state instanceof Paused ? new Unchanged(state) : new IllegalTransition(state.label(), "paused");
    }

    /** The user lets the clock run again. */
    public Outcome resume(SessionState state, Instant now) {
        if (state instanceof Active) {
            return new Unchanged(state);
        }
        if (state instanceof Paused paused) {
            return new Moved(
                    paused.resume(now),
                    List.of(new SessionChange.Resumed(paused.run().elapsed(), now)));
        }
        if (state instanceof Abandoned abandoned) {
            Active active = abandoned.comeBack(now).resume(now);
            return new Moved(
                    active,
                    List.of(
                            new SessionChange.CameBack(now),
                            new SessionChange.Resumed(active.run().elapsed(), now)));
        }
        return new IllegalTransition(state.label(), "active");
    }

    /** The client shows itself: lifts a pause for a lost connection, never the user's. */
    public Outcome present(SessionState state, Instant now) {
        if (state instanceof Abandoned abandoned) {
            Paused paused = abandoned.comeBack(now);
            return paused.reason() == PauseReason.DISCONNECTED
                    ? resume(state, now)
                    : new Moved(paused, List.of(new SessionChange.CameBack(now)));
        }
        return state instanceof Paused paused && paused.reason() == PauseReason.DISCONNECTED
                ? resume(state, now)
                : new Unchanged(state);
    }

    /** Rule {@code hold-first}: the interview has really begun. */
    public Outcome began(SessionState state, String because, Instant at) {
        if (state instanceof Active active && !active.run().began()) {
            return new Moved(active.with(active.run().begun()), List.of(new SessionChange.InterviewBegan(because, at)));
        }
        if (state instanceof Paused paused && !paused.run().began()) {
            return new Moved(
                    new Paused(paused.run().begun(), paused.since(), paused.reason()),
                    List.of(new SessionChange.InterviewBegan(because, at)));
        }
        return new Unchanged(state);
    }

    /** Ends the session. */
    public Outcome complete(SessionState state, EndReason reason, Instant at) {
        if (state instanceof Completable live) {
            Completed completed = live.complete(at, reason);
            return new Moved(completed, List.of(completed(completed)));
        }
        return state instanceof Completed ? new Unchanged(state) : new IllegalTransition(state.label(), "completed");
    }

    static SessionChange completed(Completed state) {
        return new SessionChange.Completed(
                state.reason(),
                state.run().elapsed(),
                state.run().began(),
                state.run().creditsDue(),
                state.endedAt());
    }

    /** A clock that stopped is also metered, so that billing knows the time at every pause. */
    static List<SessionChange> stopped(Paused paused, Instant at) {
        List<SessionChange> changes = new ArrayList<>();
        changes.add(new SessionChange.Paused(paused.reason(), paused.run().elapsed(), at));
        changes.add(new SessionChange.Metered(paused.run().elapsed(), at));
        return changes;
    }
}
