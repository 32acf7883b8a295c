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
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.domain.KnownSession.Credits;
import dev.mockmate.interview.sessionview.domain.KnownSession.Moments;
import dev.mockmate.interview.sessionview.domain.KnownSession.PlanWait;
import dev.mockmate.interview.sessionview.domain.KnownSession.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A {@link KnownSession} as it is stored. */
@Entity
@DynamicUpdate
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

    KnownSession session() {
        return new KnownSession(
                sessionId,
                userId,
                new Subject(sessionName, jobTitle, jobDescription, company, difficulty, interviewType, language),
                state(),
                Optional.ofNullable(pausedAt),
                new RunningTime(elapsedSeconds, Optional.ofNullable(runningSince)),
                new Credits(creditsUsed, creditsHeld, creditsCharged, creditsRefunded),
                new Moments(
                        Optional.ofNullable(createdAt), Optional.ofNullable(startedAt), Optional.ofNullable(endedAt)),
                Optional.ofNullable(endReason),
                liveClient,
                Optional.ofNullable(planDueAt)
                        .map(since -> new PlanWait(since, Optional.ofNullable(planClaimedUntil), planTries)));
    }

    private FollowedSession state() {
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

    void take(KnownSession session) {
        userId = session.userId();
        take(session.subject());
        status = session.status();
        pauseReason = pauseReason(session.state());
        pausedAt = session.pausedAt().orElse(null);
        elapsedSeconds = session.runningTime().elapsedSeconds();
        runningSince = session.runningTime().runningSince().orElse(null);
        take(session.credits());
        createdAt = session.moments().createdAt().orElse(null);
        startedAt = session.moments().startedAt().orElse(null);
        endedAt = session.moments().endedAt().orElse(null);
        endReason = session.endReason().orElse(null);
        liveClient = session.liveClient();
        planDueAt = session.planWait().map(PlanWait::since).orElse(null);
        planClaimedUntil = session.planWait().flatMap(PlanWait::claimedUntil).orElse(null);
        planTries = session.planWait().map(PlanWait::tries).orElse(0);
    }

    private void take(Subject subject) {
        sessionName = subject.name();
        jobTitle = subject.jobTitle();
        jobDescription = subject.jobDescription();
        company = subject.company();
        difficulty = subject.difficulty();
        interviewType = subject.interviewType();
        language = subject.language();
    }

    private void take(Credits credits) {
        creditsUsed = credits.used();
        creditsHeld = credits.held();
        creditsCharged = credits.charged();
        creditsRefunded = credits.refunded();
    }

    /** Why it was paused stays known of a session that ended in a pause. */
    private String pauseReason(FollowedSession next) {
        return next instanceof Paused paused ? paused.reason() : next instanceof Active ? null : pauseReason;
    }
}
