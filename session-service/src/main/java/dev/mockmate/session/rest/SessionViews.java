package dev.mockmate.session.rest;

import dev.mockmate.session.domain.Credits;
import dev.mockmate.session.domain.EndReason;
import dev.mockmate.session.domain.Limits;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionState.Active;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of a session. */
@ApplicationScoped
class SessionViews {
    private final Limits limits;

    SessionViews(Limits limits) {
        this.limits = limits;
    }

    /**
     * The session JSON.
     *
     * @param interviewDuration whole minutes of running time, rounded down
     * @param connected whether a client showed itself lately
     */
    @Schema(name = "Session")
    record SessionView(
            UUID id,
            UUID userId,
            String sessionName,
            String jobTitle,
            @Schema(nullable = true) String jobDescription,
            @Schema(nullable = true) String company,
            String difficulty,
            String interviewType,
            String language,
            String status,
            int creditsUsed,
            long interviewDuration,
            Instant createdAt,
            @Schema(nullable = true) Instant startedAt,
            @Schema(nullable = true) Instant endedAt,
            @Schema(nullable = true) String endReason,
            boolean connected,
            @Schema(nullable = true) Instant lastHeartbeat) {}

    /**
     * The clock.
     *
     * @param startedAt epoch seconds, 0 before the start
     * @param pausedDuration seconds the clock stood still since the start
     */
    @Schema(name = "TimerState")
    record TimerView(
            UUID sessionId,
            long elapsedSeconds,
            long elapsedMinutes,
            int creditsUsed,
            boolean isRunning,
            long startedAt,
            long pausedDuration,

            @Schema(description = "the running minute at which the next credit falls due")
            long nextCreditAtMinute) {}

    /** Where a session stands. */
    @Schema(name = "SessionStatus")
    record StatusView(UUID sessionId, String status, TimerView timer) {}

    /** The answer to a heartbeat. */
    @Schema(name = "Heartbeat")
    record HeartbeatView(Instant lastHeartbeat, long intervalSeconds, TimerView timer) {}

    SessionView session(Session session, Instant now) {
        return new SessionView(
                session.id(),
                session.userId(),
                session.brief().sessionName(),
                session.brief().jobTitle(),
                session.brief().jobDescription(),
                session.brief().company(),
                session.brief().difficulty(),
                session.brief().interviewType(),
                session.brief().language(),
                session.state().label(),
                session.creditsUsed(),
                session.elapsedAt(now).toMinutes(),
                session.createdAt(),
                session.startedAt().orElse(null),
                session.endedAt().orElse(null),
                session.endReason().map(EndReason::label).orElse(null),
                session.isConnected(now, limits.silence()),
                session.lastHeartbeat());
    }

    TimerView timer(Session session, Instant now) {
        return new TimerView(
                session.id(),
                session.elapsedAt(now).toSeconds(),
                session.elapsedAt(now).toMinutes(),
                session.creditsUsed(),
                session.state() instanceof Active,
                session.startedAt().map(Instant::getEpochSecond).orElse(0L),
                session.pausedAt(now).toSeconds(),
                Credits.nextAtMinute(session.elapsedAt(now)));
    }

    StatusView status(Session session, Instant now) {
        return new StatusView(session.id(), session.state().label(), timer(session, now));
    }
}
