package dev.mockmate.interview.sessionview.domain;

import dev.mockmate.interview.sessionview.domain.FollowedSession.Active;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Completed;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Expired;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Paused;
import dev.mockmate.interview.sessionview.domain.FollowedSession.RunningTime;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Unknown;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What this service knows of a session, from the session's events and billing's. What belongs to an earlier state stays when nothing
 * contradicts it: a session that was abandoned in a pause was paused at a moment all the same.
 *
 * @param id null for a plan without a session
 * @param pausedAt since when it is paused, or was when its pause ended it
 * @param planWait how long a live client waits for an interview that is not made yet; empty = none does
 */
public record KnownSession(
        UUID id,
        UUID userId,
        Subject subject,
        FollowedSession state,
        Optional<Instant> pausedAt,
        RunningTime runningTime,
        Credits credits,
        Moments moments,
        Optional<String> endReason,
        boolean liveClient,
        Optional<PlanWait> planWait) {

    /**
     * What it is about, as its owner said. What nothing is said of is empty; difficulty and type are null then.
     *
     * @param language BCP 47
     */
    public record Subject(
            String name,
            String jobTitle,
            String jobDescription,
            String company,
            String difficulty,
            String interviewType,
            String language) {
        /** Nothing is known. */
        public static final Subject NONE = new Subject("", "", "", "", null, null, "en");
    }

    /** Its credits: what the clock says is due, and what billing holds, has charged and has given back. */
    public record Credits(int used, int held, int charged, int refunded) {
        /** None yet. */
        public static final Credits NONE = new Credits(0, 0, 0, 0);

        /** What the clock says is due. */
        public Credits due(int credits) {
            return new Credits(credits, held, charged, refunded);
        }

        /** Billing holds so many. */
        public Credits hold(int credits) {
            return new Credits(used, credits, charged, refunded);
        }

        /** Billing has charged so many in all; what is heard late never makes it less. */
        public Credits charge(int credits) {
            return new Credits(used, held, Math.max(charged, credits), refunded);
        }

        /** An operator gave one back. */
        public Credits refund() {
            return new Credits(used, held, charged, refunded + 1);
        }
    }

    /** When it was made, began and ended, as far as that is so. */
    public record Moments(Optional<Instant> createdAt, Optional<Instant> startedAt, Optional<Instant> endedAt) {
        /** Nothing has happened yet. */
        public static final Moments NONE = new Moments(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A live client waits since then; its interview was tried so often. */
    public record PlanWait(Instant since, Optional<Instant> claimedUntil, int tries) {}

    /** A session nothing is known of, for a plan without one. */
    public static KnownSession none(UUID userId) {
        return new KnownSession(
                null,
                userId,
                Subject.NONE,
                new Unknown(),
                Optional.empty(),
                RunningTime.at(0),
                Credits.NONE,
                Moments.NONE,
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Where it stands, by its name in JSON and in the database. */
    public String status() {
        return state.status();
    }

    /** Running time at a moment. */
    public long elapsedSecondsAt(Instant now) {
        return runningTime.secondsAt(now);
    }

    public SessionCost cost() {
        return new SessionCost(credits.used(), credits.held(), credits.charged(), credits.refunded(), isOver());
    }

    /** Whether questions may be asked and answered. */
    public boolean isLive() {
        return state.isLive();
    }

    public boolean isOver() {
        return state.isOver();
    }

    /** Whether more is known of it than its id. */
    public boolean isKnown() {
        return !(state instanceof Unknown);
    }

    /** The same with its owner. */
    public KnownSession ownedBy(UUID user) {
        return new KnownSession(
                id, user, subject, state, pausedAt, runningTime, credits, moments, endReason, liveClient, planWait);
    }

    /** The same about something else. */
    public KnownSession about(Subject next) {
        return new KnownSession(
                id, userId, next, state, pausedAt, runningTime, credits, moments, endReason, liveClient, planWait);
    }

    /** The same with other credits. */
    public KnownSession costing(Credits next) {
        return new KnownSession(
                id, userId, subject, state, pausedAt, runningTime, next, moments, endReason, liveClient, planWait);
    }

    /** The same with what its clock says. */
    public KnownSession running(RunningTime next) {
        return new KnownSession(
                id, userId, subject, state, pausedAt, next, credits, moments, endReason, liveClient, planWait);
    }

    /** The same with its moments. */
    public KnownSession at(Moments next) {
        return new KnownSession(
                id, userId, subject, state, pausedAt, runningTime, credits, next, endReason, liveClient, planWait);
    }

    /** The same with a live client. */
    public KnownSession joined() {
        return new KnownSession(
                id, userId, subject, state, pausedAt, runningTime, credits, moments, endReason, true, planWait);
    }

    /** The same with a live client that waits for its interview, or with none. */
    public KnownSession planWait(Optional<PlanWait> next) {
        return new KnownSession(
                id, userId, subject, state, pausedAt, runningTime, credits, moments, endReason, liveClient, next);
    }

    /** The same where it stands next. */
    public KnownSession in(FollowedSession next) {
        Optional<Instant> paused = pausedAt;
        Optional<Instant> ended = moments.endedAt();
        Optional<String> reason = endReason;
        if (next instanceof Active) {
            paused = Optional.empty();
        } else if (next instanceof Paused pause) {
            paused = Optional.ofNullable(pause.since());
        } else if (next instanceof Completed completed) {
            reason = Optional.ofNullable(completed.reason());
            ended = Optional.ofNullable(completed.at());
        } else if (next instanceof Expired expired) {
            ended = Optional.ofNullable(expired.at());
        }
        return new KnownSession(
                id,
                userId,
                subject,
                next,
                paused,
                runningTime,
                credits,
                new Moments(moments.createdAt(), moments.startedAt(), ended),
                reason,
                liveClient,
                planWait);
    }
}
