package dev.mockmate.session.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a session is in its life. A transition exists only on the state that allows it; whatever else is asked is refused with
 * the names of where it stands and where it should go ({@link TransitionResult.IllegalTransition}).
 *
 * <pre>
 *            request                approve
 *   Created ─────────► Activating ─────────► Active ◄───────────┐
 *    │  ▲                │                    │  │ pause, silence │ resume, return
 *    │  └── decline ◄────┤                    │  ▼               │
 *    │      withdraw     │                    │  Paused ─────────┘
 *    │ 7 days                                 │  │ 24 h silent ▲
 *    ▼                                        │  ▼             │ return
 *   Expired                                   │  Abandoned ────┘
 *                                             ▼  │ 30 days
 *                                        Completed ◄── stop, complete, maximum, grace over
 *                                             │  ▲
 *                                             └──┘ correction
 * </pre>
 *
 * <p>{@code Live} are all but {@code Completed} and {@code Expired}: a client may connect, show itself and go in each of them.
 */
public sealed interface SessionState {

    /** The name clients see, like {@code active}. */
    String label();

    /** A session that is not over. */
    sealed interface Live extends SessionState {}

    /** A session whose clock has run. */
    sealed interface Started extends SessionState {
        /** What it has behind it, the open interval left out. */
        ClockProgress run();

        /** Running time up to {@code now}. */
        default Duration elapsedAt(Instant now) {
            return run().elapsed();
        }

        /** Whether it is known what it costs in the end: it is over, or costs nothing. */
        default boolean isSettled() {
            return run().free();
        }
    }

    /** A started session that can still be completed. */
    sealed interface Completable extends Started, Live {
        /** Ends it; a running clock stops at {@code at}, or before an open grace. */
        Completed complete(Instant at, EndReason reason);

        /** The same with another run behind it. */
        Completable with(ClockProgress changed);
    }

    /** Made, not begun; costs nothing. */
    record Created(Instant createdAt) implements Live {
        @Override
        public String label() {
            return "created";
        }

        Activating request(UUID activationId, Instant expiresAt) {
            return new Activating(createdAt, activationId, expiresAt);
        }

        Expired expire(Instant at) {
            return new Expired(at);
        }
    }

    /** Waits for billing to hold a credit. */
    record Activating(Instant createdAt, UUID activationId, Instant expiresAt) implements Live {
        @Override
        public String label() {
            return "activating";
        }

        Active approve(Instant at) {
            return new Active(ClockProgress.from(at), at);
        }

        Created back() {
            return new Created(createdAt);
        }
    }

    /** The clock runs since {@code since}. */
    record Active(ClockProgress run, Instant since) implements Completable {
        @Override
        public String label() {
            return "active";
        }

        @Override
        public Duration elapsedAt(Instant now) {
            return run.elapsed().plus(ranUntil(now));
        }

        Paused pause(Instant at, PauseReason reason) {
            return new Paused(run.plus(ranUntil(at)), at, reason);
        }

        @Override
        public Completed complete(Instant at, EndReason reason) {
            return new Completed(run.plus(ranUntil(at)).ended(), at, reason);
        }

        @Override
        public Active with(ClockProgress changed) {
            return new Active(changed, since);
        }

        /** When the running time reaches {@code mark}. */
        Instant reaches(Duration mark) {
            return since.plus(mark.minus(run.elapsed()));
        }

        private Duration ranUntil(Instant at) {
            Duration ran = Duration.between(since, at);
            return ran.isNegative() ? Duration.ZERO : ran;
        }
    }

    /** The clock stands still since {@code since}. */
    record Paused(ClockProgress run, Instant since, PauseReason reason) implements Completable {
        @Override
        public String label() {
            return "paused";
        }

        Active resume(Instant at) {
            return new Active(run, at);
        }

        @Override
        public Paused with(ClockProgress changed) {
            return new Paused(changed, since, reason);
        }

        Abandoned abandon(Instant at) {
            return new Abandoned(run, at, reason);
        }

        @Override
        public Completed complete(Instant at, EndReason why) {
            return new Completed(run.ended(), at, why);
        }
    }

    /** Nobody came back for a day; coming back is still possible. */
    record Abandoned(ClockProgress run, Instant since, PauseReason reason) implements Completable {
        @Override
        public String label() {
            return "abandoned";
        }

        @Override
        public Abandoned with(ClockProgress changed) {
            return new Abandoned(changed, since, reason);
        }

        Paused comeBack(Instant at) {
            return new Paused(run, at, reason);
        }

        @Override
        public Completed complete(Instant at, EndReason why) {
            return new Completed(run.ended(), at, why);
        }
    }

    /** Over. */
    record Completed(ClockProgress run, Instant endedAt, EndReason reason) implements Started {
        @Override
        public String label() {
            return "completed";
        }

        @Override
        public boolean isSettled() {
            return true;
        }

        Completed begun() {
            return new Completed(run.begun(), endedAt, reason);
        }

        Completed correct(Duration elapsed) {
            return new Completed(run.corrected(elapsed), endedAt, reason);
        }
    }

    /** Never begun and too old to begin. */
    record Expired(Instant endedAt) implements SessionState {
        @Override
        public String label() {
            return "expired";
        }
    }
}
