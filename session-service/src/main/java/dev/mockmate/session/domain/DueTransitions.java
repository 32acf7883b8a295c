package dev.mockmate.session.domain;

import dev.mockmate.session.domain.SessionState.Abandoned;
import dev.mockmate.session.domain.SessionState.Activating;
import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.SessionState.Completable;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Created;
import dev.mockmate.session.domain.SessionState.Paused;
import dev.mockmate.session.domain.TransitionResult.Moved;
import dev.mockmate.session.domain.TransitionResult.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What time alone does to a session. Everything that fell due is done once, with its true time, however late it is noticed.
 * A client that is there but idle is not found here: the gateway notices it and asks for the pause ({@link Lifecycle#idle}).
 *
 * <p>Rule <b>fair-clock</b>: running time counts as far as the client was seen. Meterings, the maximum and the begin of the
 * interview are therefore reported up to the last sign of the client; what lies behind it is either confirmed by the next sign
 * or taken back when the client turns out to be gone.
 *
 * <p>Rule <b>max-duration</b>.
 */
public final class DueTransitions {
    private static final String RUNNING_TIME = "running_time";
    private static final Duration RECHECK = Duration.ofSeconds(2);
    /** How long before the maximum a candidate is warned, first warning first. */
    private static final List<Duration> WARNINGS = List.of(Duration.ofMinutes(10), Duration.ofMinutes(2));

    private final Limits limits;

    /** The rules with the given times. */
    public DueTransitions(Limits limits) {
        this.limits = limits;
    }

    /** The rules for a session about this: it may end sooner than others. */
    public DueTransitions of(JobBrief brief) {
        return brief.longest()
                .map(longest -> new DueTransitions(limits.within(longest)))
                .orElse(this);
    }

    /**
     * Does what fell due, one thing after the other until nothing is left.
     *
     * @param lastSeen the last sign of the client, not before the clock's open interval began
     */
    public TransitionResult due(SessionState state, Instant lastSeen, Instant now) {
        List<SessionChange> changes = new ArrayList<>();
        SessionState settled = state;
        while (step(settled, lastSeen, now) instanceof Moved moved) {
            settled = moved.state();
            changes.addAll(moved.changes());
        }
        return changes.isEmpty() && settled.equals(state) ? new Unchanged(state) : new Moved(settled, changes);
    }

    /**
     * Does what fell due when the client shows itself: first what its absence brought about, then what its sign confirms. Who
     * pauses or ends a session is there, so running time counts up to that instant.
     *
     * @param sign when the client showed itself, not after {@code now}
     */
    public TransitionResult confirmed(SessionState state, Instant lastSeen, Instant sign, Instant now) {
        List<SessionChange> changes = new ArrayList<>();
        SessionState settled = take(due(state, lastSeen, now), state, changes);
        SessionState confirmed = take(due(settled, later(lastSeen, sign), now), settled, changes);
        return changes.isEmpty() && confirmed.equals(state) ? new Unchanged(state) : new Moved(confirmed, changes);
    }

    private static SessionState take(TransitionResult outcome, SessionState otherwise, List<SessionChange> changes) {
        if (outcome instanceof Moved moved) {
            changes.addAll(moved.changes());
            return moved.state();
        }
        return otherwise;
    }

    private TransitionResult step(SessionState state, Instant lastSeen, Instant now) {
        if (state instanceof Created created) {
            return when(
                    created.createdAt().plus(limits.expireAfter()),
                    now,
                    created,
                    at -> new Moved(created.expire(at), List.of(new SessionChange.Expired(at))));
        }
        if (state instanceof Activating waiting) {
            return when(
                    waiting.expiresAt(),
                    now,
                    waiting,
                    at -> new Moved(
                            waiting.back(),
                            List.of(new SessionChange.ActivationWithdrawn(waiting.activationId(), "expired", at))));
        }
        if (state instanceof Active active) {
            return running(active, later(lastSeen, active.since()), now);
        }
        if (state instanceof Completable still && still.run().grace().isOver(now)) {
            return completed(still, still.run().grace().endsAt(), EndReason.CREDITS_EXHAUSTED, new ArrayList<>());
        }
        if (state instanceof Paused paused) {
            return when(
                    later(lastSeen, paused.since()).plus(limits.softAbandonAfter()),
                    now,
                    paused,
                    at -> new Moved(paused.abandon(at), List.of(new SessionChange.Abandoned(at))));
        }
        if (state instanceof Abandoned abandoned) {
            return when(
                    abandoned.since().plus(limits.giveUpAfter()),
                    now,
                    abandoned,
                    at -> completed(abandoned, at, EndReason.ABANDONED, new ArrayList<>()));
        }
        return new Unchanged(state);
    }

    /** When to look at the session next; empty for one that is over. */
    public Optional<Instant> next(SessionState state, Instant lastSeen, Instant now) {
        if (state instanceof Created created) {
            return Optional.of(created.createdAt().plus(limits.expireAfter()));
        }
        if (state instanceof Activating waiting) {
            return Optional.of(waiting.expiresAt());
        }
        if (state instanceof Active active) {
            Instant seen = later(lastSeen, active.since());
            // A mark that has passed without a sign of the client waits for the next sign, or for the silence to end
            // it.
            Instant mark = later(nextMark(active), now.plus(RECHECK));
            return Optional.of(earlier(
                    earlier(mark, seen.plus(limits.silence())),
                    active.run().grace().endsAt()));
        }
        if (state instanceof Paused paused) {
            Instant given = later(lastSeen, paused.since()).plus(limits.softAbandonAfter());
            return Optional.of(earlier(given, paused.run().grace().endsAt()));
        }
        return state instanceof Abandoned abandoned
                ? Optional.of(earlier(
                        abandoned.since().plus(limits.giveUpAfter()),
                        abandoned.run().grace().endsAt()))
                : Optional.empty();
    }

    private TransitionResult running(Active active, Instant seen, Instant now) {
        List<SessionChange> changes = new ArrayList<>();
        Grace grace = active.run().grace();
        Active reported = report(active, earlier(earlier(seen, now), grace.endsAt()), changes);
        Instant limit = reported.reaches(limits.maxDuration());
        if (!limit.isAfter(seen) && !limit.isAfter(grace.endsAt())) {
            return completed(reported, limit, EndReason.MAX_DURATION, changes);
        }
        if (grace.isOver(now)) {
            return completed(reported, grace.endsAt(), EndReason.CREDITS_EXHAUSTED, changes);
        }
        if (!now.isBefore(seen.plus(limits.silence()))) {
            Paused paused = reported.pause(seen, PauseReason.DISCONNECTED);
            changes.addAll(Lifecycle.stopped(paused, seen));
            return new Moved(paused, changes);
        }
        Active warned = warn(reported, now, changes);
        return warned.equals(active) ? new Unchanged(active) : new Moved(warned, changes);
    }

    private static TransitionResult completed(
            Completable live, Instant at, EndReason reason, List<SessionChange> changes) {
        Completed over = live.complete(at, reason);
        changes.add(Lifecycle.completed(over));
        return new Moved(over, changes);
    }

    /** Warns of the maximum once per mark. A mark that a later one has overtaken, or that no session so short has, is left out. */
    private Active warn(Active active, Instant now, List<SessionChange> changes) {
        int passed = (int) WARNINGS.stream()
                .filter(left -> !active.reaches(warnAt(left)).isAfter(now))
                .count();
        if (passed <= active.run().warnings()) {
            return active;
        }
        Duration left = WARNINGS.get(passed - 1);
        Instant limit = active.reaches(limits.maxDuration());
        if (warnAt(left).compareTo(Duration.ZERO) > 0 && now.isBefore(limit)) {
            changes.add(new SessionChange.MaxDurationNear((int) left.toMinutes(), limit, active.reaches(warnAt(left))));
        }
        return active.with(active.run().warned(passed));
    }

    private Duration warnAt(Duration left) {
        return limits.maxDuration().minus(left);
    }

    /** Reports every mark of running time that lies at or before {@code until}. */
    private Active report(Active active, Instant until, List<SessionChange> changes) {
        Active now = active;
        if (!now.run().began() && !now.reaches(limits.beganAfter()).isAfter(until)) {
            Instant at = now.reaches(limits.beganAfter());
            changes.add(new SessionChange.InterviewBegan(RUNNING_TIME, at));
            now = now.with(now.run().begun());
        }
        for (Duration mark = markAfter(now); withinLimits(now, mark, until); mark = markAfter(now)) {
            changes.add(now.run().meteringAt(mark, now.reaches(mark)));
            now = now.with(now.run().metered(now.run().meteredMarks() + 1));
        }
        return now;
    }

    private boolean withinLimits(Active active, Duration mark, Instant until) {
        return mark.compareTo(limits.maxDuration()) <= 0
                && !active.reaches(mark).isAfter(until);
    }

    private Instant nextMark(Active active) {
        Stream<Duration> marks = active.run().began()
                ? Stream.of(markAfter(active), limits.maxDuration())
                : Stream.of(limits.beganAfter(), markAfter(active), limits.maxDuration());
        Stream<Duration> warnings =
                WARNINGS.stream().skip(active.run().warnings()).map(this::warnAt);
        return Stream.concat(marks, warnings)
                .map(active::reaches)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Duration markAfter(Active active) {
        return limits.meterEvery().multipliedBy(active.run().meteredMarks() + 1L);
    }

    private static TransitionResult when(
            Instant at, Instant now, SessionState state, java.util.function.Function<Instant, TransitionResult> then) {
        return now.isBefore(at) ? new Unchanged(state) : then.apply(at);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
