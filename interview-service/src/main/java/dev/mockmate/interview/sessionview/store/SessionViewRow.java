package dev.mockmate.interview.sessionview.store;

import dev.mockmate.interview.sessionview.domain.FollowedSession;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Abandoned;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Activating;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Active;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Completed;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Created;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Expired;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Paused;
import dev.mockmate.interview.sessionview.domain.FollowedSession.RunningTime;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Unknown;
import dev.mockmate.interview.sessionview.domain.SessionCost;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What this service knows of a session, from the session's events. */
@Entity
@Table(name = "session_view")
public class SessionViewRow {
    @Id
    public UUID sessionId;

    public UUID userId;
    public String sessionName;
    public String jobTitle;
    public String jobDescription;
    public String company;
    public String difficulty;
    public String interviewType;
    public String language;
    public String status;
    public String pauseReason;

    /** Since when it is paused; null while it is not. */
    public Instant pausedAt;

    /** What the clock says is due. */
    public int creditsUsed;

    public int creditsHeld;
    public int creditsCharged;
    public int creditsRefunded;

    /** Running time when the clock was last told of. */
    public long elapsedSeconds;

    /** Since when it runs on from there; null while it stands. */
    public Instant runningSince;

    public Instant createdAt;
    public Instant startedAt;
    public Instant endedAt;
    public String endReason;
    public boolean liveClient;
    public Instant presenceAt;

    /** Since when a live client waits for an interview that is not made yet; null = none does. */
    public Instant planDueAt;

    public Instant planClaimedUntil;
    public int planTries;

    /** A session nothing is known of, for a plan without one. */
    public static SessionViewRow none() {
        SessionViewRow none = new SessionViewRow();
        none.status = new Unknown().status();
        none.jobTitle = "";
        none.jobDescription = "";
        none.company = "";
        none.language = "en";
        return none;
    }

    /** Where it stands. */
    public FollowedSession state() {
        return switch (status) {
            case "unknown" -> new Unknown();
            case "created" -> new Created();
            case "activating" -> new Activating();
            case "active" -> new Active();
            case "paused" -> new Paused(pauseReason, pausedAt);
            case "abandoned" -> new Abandoned();
            case "completed" -> new Completed(endReason, endedAt);
            case "expired" -> new Expired(endedAt);
            default -> throw new IllegalStateException("No such session status: " + status);
        };
    }

    /** Takes over the next state; what belongs to an earlier one stays, when nothing contradicts it. */
    public void become(FollowedSession next) {
        status = next.status();
        if (next instanceof Active) {
            pauseReason = null;
            pausedAt = null;
        } else if (next instanceof Paused paused) {
            pauseReason = paused.reason();
            pausedAt = paused.since();
        } else if (next instanceof Completed completed) {
            endReason = completed.reason();
            endedAt = completed.at();
        } else if (next instanceof Expired expired) {
            endedAt = expired.at();
        }
    }

    /** What its clock says. */
    public RunningTime runningTime() {
        return new RunningTime(elapsedSeconds, Optional.ofNullable(runningSince));
    }

    /** Running time at a moment. */
    public long elapsedSecondsAt(Instant now) {
        return runningTime().secondsAt(now);
    }

    /** Takes over what its clock says. */
    public void take(RunningTime time) {
        elapsedSeconds = time.elapsedSeconds();
        runningSince = time.runningSince().orElse(null);
    }

    public SessionCost cost() {
        return new SessionCost(creditsUsed, creditsHeld, creditsCharged, creditsRefunded, isOver());
    }

    /** Whether questions may be asked and answered. */
    public boolean isLive() {
        return state().isLive();
    }

    public boolean isOver() {
        return state().isOver();
    }

    /** Whether more is known of it than its id. */
    public boolean isKnown() {
        return !(state() instanceof Unknown);
    }
}
