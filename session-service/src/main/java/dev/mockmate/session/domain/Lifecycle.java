// Longer than 300 lines: the transitions between the states of a session are one decision, which is read in one place.
package dev.mockmate.session.domain;

import dev.mockmate.session.domain.SessionState.Abandoned;
import dev.mockmate.session.domain.SessionState.Activating;
import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.SessionState.Completable;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Created;
import dev.mockmate.session.domain.SessionState.Live;
import dev.mockmate.session.domain.SessionState.Paused;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
import dev.mockmate.session.domain.TransitionResult.Moved;
import dev.mockmate.session.domain.TransitionResult.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people and other services can ask of a session. Repeating what already holds changes nothing. Rule <b>soft-abandon</b>. */
public final class Lifecycle {
    private static final String HEARD_LATE = "the interview had begun before the session ended";
    private static final String NO_NOTE = "";

    private final Limits limits;

    /** The rules with the given times. */
    public Lifecycle(Limits limits) {
        this.limits = limits;
    }

    /** Asks billing for a credit. */
    public TransitionResult requestActivation(SessionState state, UUID activationId, Instant now) {
        if (state instanceof Created created) {
            Activating waiting = created.request(activationId, now.plus(limits.activationPatience()));
            return new Moved(
                    waiting, List.of(new SessionChange.ActivationRequested(activationId, now, waiting.expiresAt())));
        }
        return state instanceof Activating || state instanceof Active
                ? new Unchanged(state)
                : new IllegalTransition(state.label(), "active");
    }

    /** Rule <b>starts-at-activation</b>. A decision about another try than the one waiting is ignored. */
    public TransitionResult approve(SessionState state, UUID activationId, Instant now) {
        return state instanceof Activating waiting && waiting.activationId().equals(activationId)
                ? new Moved(waiting.approve(now), List.of(new SessionChange.Activated(activationId, now)))
                : new Unchanged(state);
    }

    /** Back to {@code created}; nothing is charged. */
    public TransitionResult decline(SessionState state, UUID activationId, int required, long available, Instant now) {
        return state instanceof Activating waiting && waiting.activationId().equals(activationId)
                ? new Moved(
                        waiting.back(),
                        List.of(new SessionChange.ActivationDeclined(activationId, required, available, now)))
                : new Unchanged(state);
    }

    /** The user stops the clock. A pause that they did not ask for becomes theirs. */
    public TransitionResult pause(SessionState state, Instant now) {
        if (state instanceof Paused paused && paused.reason() != PauseReason.USER) {
            return new Moved(
                    new Paused(paused.run(), paused.since(), PauseReason.USER),
                    List.of(new SessionChange.Paused(
                            PauseReason.USER, paused.run().elapsed(), now)));
        }
        return pause(state, PauseReason.USER, now);
    }

    /** The user is there but does nothing: the clock stops; one that stands stays as it is. */
    public TransitionResult idle(SessionState state, Instant now) {
        return pause(state, PauseReason.IDLE, now);
    }

    private static TransitionResult pause(SessionState state, PauseReason reason, Instant now) {
        if (state instanceof Active active) {
            Paused paused = active.pause(now, reason);
            return new Moved(paused, stopped(paused, paused.since()));
        }
        return state instanceof Paused ? new Unchanged(state) : new IllegalTransition(state.label(), "paused");
    }

    /** The user lets the clock run again. */
    public TransitionResult resume(SessionState state, Instant now) {
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
                            cameBack(abandoned, now),
                            new SessionChange.Resumed(active.run().elapsed(), now)));
        }
        return new IllegalTransition(state.label(), "active");
    }

    /** The client shows itself: lifts a pause for a lost connection, never the user's or that of one who did nothing. */
    public TransitionResult present(SessionState state, Instant now) {
        if (state instanceof Abandoned abandoned) {
            Paused paused = abandoned.comeBack(now);
            return paused.reason() == PauseReason.DISCONNECTED
                    ? resume(state, now)
                    : new Moved(paused, List.of(cameBack(abandoned, now)));
        }
        return state instanceof Paused paused && paused.reason() == PauseReason.DISCONNECTED
                ? resume(state, now)
                : new Unchanged(state);
    }

    /**
     * Rule <b>hold-first</b>: the interview has really begun. Of a session that ended before this was heard, what it costs is
     * corrected.
     *
     * @param deliveredAt when the first question reached the client; after the end it begins nothing
     */
    public TransitionResult began(SessionState state, String because, Instant deliveredAt, Instant now) {
        if (state instanceof Completable live && !live.run().began()) {
            return new Moved(live.with(live.run().begun()), List.of(new SessionChange.InterviewBegan(because, now)));
        }
        if (state instanceof Completed over && !over.run().began() && !deliveredAt.isAfter(over.endedAt())) {
            Completed begun = over.begun();
            Duration elapsed = begun.run().elapsed();
            return new Moved(
                    begun,
                    List.of(
                            new SessionChange.InterviewBegan(because, now),
                            new SessionChange.Corrected(
                                    elapsed, elapsed, begun.run().creditsDue(), null, HEARD_LATE, now)));
        }
        return new Unchanged(state);
    }

    /** Rule <b>hold-first</b>: the interview is a scripted one, so the session costs nothing, also when it is over already. */
    public TransitionResult waive(SessionState state, Instant now) {
        if (state instanceof Completable live && !live.run().free()) {
            Completable free = live.with(live.run().waived());
            return new Moved(free, List.of(new SessionChange.Waived(free.elapsedAt(now), now)));
        }
        if (state instanceof Completed over && !over.run().free()) {
            Completed free = new Completed(over.run().waived(), over.endedAt(), over.reason());
            return new Moved(free, List.of(new SessionChange.Waived(free.elapsedAt(now), now)));
        }
        return new Unchanged(state);
    }

    /** Ends the session. */
    public TransitionResult complete(SessionState state, EndReason reason, Instant at) {
        return complete(state, reason, NO_NOTE, at);
    }

    /** An operator ends another user's session and may say why. */
    public TransitionResult endByOperator(SessionState state, String why, Instant at) {
        return complete(state, EndReason.OPERATOR_ENDED, why, at);
    }

    private static TransitionResult complete(SessionState state, EndReason reason, String note, Instant at) {
        if (state instanceof Completable live) {
            Completed completed = live.complete(at, reason);
            return new Moved(completed, List.of(completed(completed, note)));
        }
        return state instanceof Completed ? new Unchanged(state) : new IllegalTransition(state.label(), "completed");
    }

    /** Ends whatever is under way because the session is to be forgotten; what never began just waits for nothing any more. */
    public TransitionResult end(SessionState state, Instant now) {
        if (state instanceof Activating waiting) {
            return new Moved(
                    waiting.back(),
                    List.of(new SessionChange.ActivationWithdrawn(waiting.activationId(), "ended", now)));
        }
        return state instanceof Completable ? complete(state, EndReason.USER_ENDED, now) : new Unchanged(state);
    }

    /** Another brief, while nothing has begun. */
    public TransitionResult change(SessionState state, JobBrief before, JobBrief after, Instant now) {
        if (!(state instanceof Created)) {
            return new IllegalTransition(state.label(), "changed");
        }
        return before.equals(after)
                ? new Unchanged(state)
                : new Moved(state, List.of(new SessionChange.Changed(after, now)));
    }

    /** A client connects, which shows that it is there. */
    public TransitionResult connect(SessionState state, SessionChange.Connected connection) {
        if (!(state instanceof Live)) {
            return new IllegalTransition(state.label(), "connected");
        }
        List<SessionChange> changes = new ArrayList<>(List.of(connection));
        TransitionResult present = present(state, connection.at());
        if (present instanceof Moved moved) {
            changes.addAll(moved.changes());
            return new Moved(moved.state(), changes);
        }
        return new Moved(state, changes);
    }

    /**
     * The client goes: the clock stands still until one is back. Repeating it, or going after the end, changes nothing.
     *
     * @param gone when it went, which may lie before it was noticed
     */
    public TransitionResult disconnect(SessionState state, ClientPresence contact, Instant gone) {
        if (!(state instanceof Live)) {
            return new Unchanged(state);
        }
        List<SessionChange> changes = new ArrayList<>();
        if (contact.connectionId() != null || state instanceof Active) {
            changes.add(new SessionChange.Disconnected(contact.connectionId(), gone));
        }
        if (state instanceof Active active) {
            Instant stopped = gone.isBefore(active.since()) ? active.since() : gone;
            Paused paused = active.pause(stopped, PauseReason.DISCONNECTED);
            changes.addAll(stopped(paused, stopped));
            return new Moved(paused, changes);
        }
        return changes.isEmpty() ? new Unchanged(state) : new Moved(state, changes);
    }

    /**
     * Rule <b>exhausted</b>: nothing could pay an hour. Without a top-up the session ends when the grace does; one that costs nothing
     * lacks no credit, whatever billing asked for before it heard so.
     */
    public TransitionResult exhausted(SessionState state, Grace grace, Instant at) {
        return state instanceof Completable live
                        && !live.run().free()
                        && live.run().grace().creditNumber() < grace.creditNumber()
                ? new Moved(
                        live.with(live.run().with(grace)),
                        List.of(new SessionChange.GraceBegan(grace.creditNumber(), grace.endsAt(), at)))
                : new Unchanged(state);
    }

    /** A credit was charged: if it is the missing one, the session goes on. */
    public TransitionResult charged(SessionState state, int creditNumber, Instant at) {
        return state instanceof Completable live
                        && live.run().grace().isOpen()
                        && live.run().grace().creditNumber() <= creditNumber
                ? new Moved(
                        live.with(live.run().with(Grace.NONE)),
                        List.of(new SessionChange.GraceLifted(creditNumber, at)))
                : new Unchanged(state);
    }

    /**
     * The owner says that it is over and how long it was; of one that is over already, how long it was.
     *
     * @param said what the owner said before, empty when nothing: only the same again changes nothing
     */
    public TransitionResult finish(SessionState state, int minutes, Optional<Integer> said, Instant now) {
        if (state instanceof Completable live) {
            Completed completed = live.complete(now, EndReason.USER_ENDED);
            SessionChange claim =
                    new SessionChange.DurationClaimed(minutes, completed.run().elapsed(), now);
            return new Moved(completed, List.of(claim, completed(completed)));
        }
        if (state instanceof Completed over && said.isEmpty()) {
            return new Moved(
                    over,
                    List.of(new SessionChange.DurationClaimed(
                            minutes, over.run().elapsed(), now)));
        }
        boolean repeated = said.filter(claimed -> claimed == minutes).isPresent();
        return repeated ? new Unchanged(state) : new IllegalTransition(state.label(), "completed");
    }

    /** An operator says how long a completed session really was. */
    public TransitionResult correct(SessionState state, Duration elapsed, UUID by, String reason, Instant now) {
        if (!(state instanceof Completed completed)) {
            return new IllegalTransition(state.label(), "corrected");
        }
        if (completed.run().elapsed().equals(elapsed)) {
            return new Unchanged(state);
        }
        Completed corrected = completed.correct(elapsed);
        return new Moved(
                corrected,
                List.of(new SessionChange.Corrected(
                        completed.run().elapsed(), elapsed, corrected.run().creditsDue(), by, reason, now)));
    }

    private static SessionChange cameBack(Abandoned abandoned, Instant now) {
        return new SessionChange.CameBack(abandoned.reason(), abandoned.run().elapsed(), now);
    }

    static SessionChange completed(Completed state) {
        return completed(state, NO_NOTE);
    }

    private static SessionChange completed(Completed state, String note) {
        return new SessionChange.Completed(
                state.reason(),
                state.run().elapsed(),
                state.run().isCharged(),
                state.run().creditsDue(),
                note,
                state.endedAt());
    }

    /** A clock that stopped is also metered, so that billing knows the time at every pause. */
    static List<SessionChange> stopped(Paused paused, Instant at) {
        List<SessionChange> changes = new ArrayList<>();
        changes.add(new SessionChange.Paused(paused.reason(), paused.run().elapsed(), at));
        changes.add(paused.run().meteringAt(paused.run().elapsed(), at));
        return changes;
    }
}
