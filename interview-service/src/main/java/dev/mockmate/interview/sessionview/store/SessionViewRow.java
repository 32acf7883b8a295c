package dev.mockmate.interview.sessionview.store;

import dev.mockmate.interview.sessionview.domain.SessionCost;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
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
        none.jobTitle = "";
        none.jobDescription = "";
        none.company = "";
        none.language = "en";
        return none;
    }

    /** Running time at a moment. */
    public long elapsedSecondsAt(Instant now) {
        return runningSince == null
                ? elapsedSeconds
                : elapsedSeconds
                        + Math.max(0, Duration.between(runningSince, now).toSeconds());
    }

    public SessionCost cost() {
        return new SessionCost(creditsUsed, creditsHeld, creditsCharged, creditsRefunded, isOver());
    }

    /** Whether questions may be asked and answered: it runs, or only a lost connection holds it. */
    public boolean isLive() {
        return "active".equals(status) || ("paused".equals(status) && "disconnected".equals(pauseReason));
    }

    public boolean isOver() {
        return "completed".equals(status) || "expired".equals(status);
    }
}
