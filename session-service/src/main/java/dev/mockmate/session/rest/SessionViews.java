package dev.mockmate.session.rest;

import dev.mockmate.contracts.domain.CreditFormula;
import dev.mockmate.session.domain.EndReason;
import dev.mockmate.session.domain.Limits;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionSnapshot;
import dev.mockmate.session.store.Connections.Connection;
import dev.mockmate.session.store.SessionCredits.Credit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

            @Schema(
                    nullable = true,
                    description = "running minutes after which it ends; null: the installation's maximum")
            Integer maxMinutes,

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

            @Schema(description = "the running minute at which the next hourly credit falls due, if it runs that long")
            long nextCreditAtMinute) {}

    /** Where a session stands. */
    @Schema(name = "SessionStatus")
    record StatusView(UUID sessionId, String status, TimerView timer) {}

    /** The answer to a heartbeat. */
    @Schema(name = "Heartbeat")
    record HeartbeatView(Instant lastHeartbeat, long intervalSeconds, TimerView timer) {}

    /**
     * One credit of a session.
     *
     * @param chargedAt when it left the balance
     * @param atMinute the running minute at which it fell due
     */
    @Schema(name = "SessionCredit")
    record CreditView(
            int creditNumber,
            Instant chargedAt,
            int atMinute,

            @Schema(enumeration = {"held", "captured", "released"})
            String state) {}

    /** What a session cost so far and when the next credit falls due. */
    @Schema(name = "CreditUsage")
    record CreditUsageView(
            UUID sessionId,
            long elapsedMinutes,
            int creditsUsed,
            int baseCredit,
            int hourlyCredits,

            @Schema(description = "the running minute at which the next hourly credit falls due, if it runs that long")
            long nextCreditAtMinute,

            List<CreditView> breakdown) {}

    /** The program that connected; empty texts where it did not say. */
    @Schema(name = "ConnectedClient")
    record ClientView(String name, String version, String platform) {}

    /** A connection; the last two are null while it counts. */
    @Schema(name = "Connection")
    record ConnectionView(
            UUID connectionId,
            ClientView client,
            Instant connectedAt,
            @Schema(nullable = true) Instant disconnectedAt,

            @Schema(nullable = true, description = "replaced, client or ended")
            String reason) {}

    SessionView session(Session session, Instant now) {
        SessionSnapshot standing = session.standing();
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
                session.brief().maxMinutes(),
                session.state().label(),
                standing.creditsUsed(),
                standing.elapsedAt(now).toMinutes(),
                session.createdAt(),
                standing.startedAt().orElse(null),
                standing.endedAt().orElse(null),
                session.endReason().map(EndReason::label).orElse(null),
                standing.isConnected(now, limits.silence()),
                standing.contact().lastSign());
    }

    TimerView timer(SessionSnapshot session, Instant now) {
        return new TimerView(
                session.sessionId(),
                session.elapsedAt(now).toSeconds(),
                session.elapsedAt(now).toMinutes(),
                session.creditsUsed(),
                session.isRunning(),
                session.startedAt().map(Instant::getEpochSecond).orElse(0L),
                session.pausedAt(now).toSeconds(),
                CreditFormula.nextAtMinute(session.elapsedAt(now)));
    }

    StatusView status(Session session, Instant now) {
        return new StatusView(session.id(), session.state().label(), timer(session.standing(), now));
    }

    HeartbeatView heartbeat(SessionSnapshot session, Duration interval, Instant now) {
        return new HeartbeatView(session.contact().lastSign(), interval.toSeconds(), timer(session, now));
    }

    CreditUsageView creditUsage(SessionSnapshot session, List<Credit> credits, Instant now) {
        int base = Math.min(1, session.creditsUsed());
        return new CreditUsageView(
                session.sessionId(),
                session.elapsedAt(now).toMinutes(),
                session.creditsUsed(),
                base,
                session.creditsUsed() - base,
                CreditFormula.nextAtMinute(session.elapsedAt(now)),
                credits.stream()
                        .map(credit ->
                                new CreditView(credit.number(), credit.chargedAt(), credit.atMinute(), credit.state()))
                        .toList());
    }

    ConnectionView connection(Connection connection) {
        return new ConnectionView(
                connection.id(),
                new ClientView(
                        connection.client().name(),
                        connection.client().version(),
                        connection.client().platform()),
                connection.connectedAt(),
                connection.disconnectedAt(),
                connection.reason());
    }
}
