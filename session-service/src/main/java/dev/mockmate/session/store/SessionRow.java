package dev.mockmate.session.store;

import dev.mockmate.session.domain.ClientPresence;
import dev.mockmate.session.domain.ClockProgress;
import dev.mockmate.session.domain.EndReason;
import dev.mockmate.session.domain.Grace;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.PauseReason;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionSnapshot;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.SessionState.Abandoned;
import dev.mockmate.session.domain.SessionState.Activating;
import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Created;
import dev.mockmate.session.domain.SessionState.Expired;
import dev.mockmate.session.domain.SessionState.Paused;
import dev.mockmate.session.domain.SessionState.Started;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code session}; translates between its columns and the domain's states. */
@Entity
@Table(name = "session")
public class SessionRow {
    @Id
    UUID id;

    UUID userId;
    String sessionName;
    String jobTitle;
    String jobDescription;
    String company;
    String difficulty;
    String interviewType;
    String language;
    Integer maxMinutes;
    String status;
    Instant createdAt;
    Instant startedAt;
    Instant endedAt;
    String endReason;
    UUID activationId;
    Instant activationExpiresAt;
    UUID declinedActivationId;
    Integer declinedRequired;
    Long declinedAvailable;
    long elapsedMicros;
    Instant runningSince;
    String pauseReason;
    Instant pausedAt;
    Instant beganAt;
    Instant waivedAt;
    int meteredMarks;
    int creditsUsed;
    Instant graceEndsAt;
    int graceCredit;
    int warnings;
    Integer claimedMinutes;
    Instant nextDueAt;

    /** For Hibernate. */
    protected SessionRow() {}

    /** A session that was just made. */
    public static SessionRow create(UUID id, UUID userId, JobBrief brief, Instant now) {
        SessionRow row = new SessionRow();
        row.id = id;
        row.userId = userId;
        row.rewrite(brief);
        row.createdAt = now;
        row.become(new Created(now), now);
        return row;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    /** The try to activate that is running or that succeeded; null before the first. */
    public UUID activationId() {
        return activationId;
    }

    /** The session as the domain sees it. */
    public Session session(ClientPresence contact) {
        return new Session(userId, brief(), createdAt, standing(contact));
    }

    /** Where the session stands. */
    public SessionSnapshot standing(ClientPresence contact) {
        return new SessionSnapshot(id, state(), creditsUsed, contact);
    }

    /** What the session is about. */
    public JobBrief brief() {
        return new JobBrief(
                sessionName, jobTitle, jobDescription, company, difficulty, interviewType, language, maxMinutes);
    }

    /** The session is about something else now. */
    public void rewrite(JobBrief brief) {
        sessionName = brief.sessionName();
        jobTitle = brief.jobTitle();
        jobDescription = brief.jobDescription();
        company = brief.company();
        difficulty = brief.difficulty();
        interviewType = brief.interviewType();
        language = brief.language();
        maxMinutes = brief.maxMinutes();
    }

    /** What the client said how long it was; empty when it said nothing. */
    public Optional<Integer> claim() {
        return Optional.ofNullable(claimedMinutes);
    }

    /** Keeps what the client says how long it was. */
    public void claim(int minutes) {
        claimedMinutes = minutes;
    }

    /** The state these columns stand for. */
    public SessionState state() {
        return switch (status) {
            case "created" -> new Created(createdAt);
            case "activating" -> new Activating(createdAt, activationId, activationExpiresAt);
            case "active" -> new Active(run(), runningSince);
            case "paused" -> new Paused(run(), pausedAt, PauseReason.of(pauseReason));
            case "abandoned" -> new Abandoned(run(), pausedAt, PauseReason.of(pauseReason));
            case "completed" -> new Completed(run(), endedAt, EndReason.of(endReason));
            case "expired" -> new Expired(endedAt);
            default -> throw new IllegalStateException("no such status: " + status);
        };
    }

    /** Takes on a state the domain decided. */
    public void become(SessionState state, Instant now) {
        status = state.label();
        activationExpiresAt = state instanceof Activating waiting ? waiting.expiresAt() : null;
        runningSince = state instanceof Active active ? active.since() : null;
        if (state instanceof Activating waiting) {
            activationId = waiting.activationId();
        }
        if (state instanceof Started started) {
            become(started.run(), now);
            creditsUsed = started.run().free() ? 0 : creditsUsed;
        }
        if (state instanceof Paused paused) {
            pausedAt = paused.since();
            pauseReason = paused.reason().label();
        } else if (state instanceof Abandoned abandoned) {
            pausedAt = abandoned.since();
            pauseReason = abandoned.reason().label();
        } else {
            pausedAt = null;
            pauseReason = null;
        }
        if (state instanceof Completed completed) {
            endedAt = completed.endedAt();
            endReason = completed.reason().label();
            creditsUsed = Math.min(creditsUsed, completed.run().creditsDue());
        } else if (state instanceof Expired expired) {
            endedAt = expired.endedAt();
        }
    }

    /** Keeps a declined try for the request that waits for it. */
    public void declined(UUID activation, int required, long available) {
        declinedActivationId = activation;
        declinedRequired = required;
        declinedAvailable = available;
    }

    /** What is held or captured, as billing says; of a session that is over, or costs nothing, at most what is due. */
    public void credits(int used) {
        creditsUsed = state() instanceof Started started && started.isSettled()
                ? Math.min(used, started.run().creditsDue())
                : used;
    }

    /** When to look at the row next; null for never. */
    public void lookAgainAt(Instant due) {
        nextDueAt = due;
    }

    private void become(ClockProgress run, Instant now) {
        startedAt = run.startedAt();
        elapsedMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(run.elapsed()));
        meteredMarks = run.meteredMarks();
        warnings = run.warnings();
        graceCredit = run.grace().creditNumber();
        graceEndsAt = run.grace().isOpen() ? run.grace().endsAt() : null;
        beganAt = run.began() ? (beganAt == null ? now : beganAt) : null;
        waivedAt = run.free() ? (waivedAt == null ? now : waivedAt) : null;
    }

    private ClockProgress run() {
        Grace grace = graceCredit > 0 ? new Grace(graceCredit, graceEndsAt) : Grace.NONE;
        return new ClockProgress(
                startedAt,
                Duration.of(elapsedMicros, ChronoUnit.MICROS),
                beganAt != null,
                meteredMarks,
                warnings,
                grace,
                waivedAt != null);
    }
}
