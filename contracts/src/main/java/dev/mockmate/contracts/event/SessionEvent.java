package dev.mockmate.contracts.event;

import dev.mockmate.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened to a session. Order per session is the order of its transitions.
 */
public sealed interface SessionEvent extends Event {

    @Override
    default String topic() {
        return Topics.SESSION;
    }

    /** The session. */
    UUID sessionId();

    @Override
    default UUID key() {
        return sessionId();
    }

    /**
     * A session was created; no credit is taken. It carries what an interviewer needs to know of the job.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param jobDescription null when not given
     * @param company null when not given
     * @param difficulty {@code easy|medium|hard}
     * @param interviewType {@code behavioral|technical|mixed}
     * @param language BCP 47
     */
    @EventType("dev.mockmate.session.created.v1")
    record Created(
            UUID sessionId,
            UUID userId,
            String sessionName,
            String jobTitle,
            String jobDescription,
            String company,
            String difficulty,
            String interviewType,
            String language,
            Instant createdAt)
            implements SessionEvent {}

    /**
     * The owner changed what the session is about, which is possible only while it is {@code created}.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.changed.v1")
    record Changed(
            UUID sessionId,
            UUID userId,
            String sessionName,
            String jobTitle,
            String jobDescription,
            String company,
            String difficulty,
            String interviewType,
            String language,
            Instant at)
            implements SessionEvent {}

    /**
     * The owner asked to begin: billing must hold {@code credits} and answer with the same {@code activationId}.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param activationId names this try; the answer repeats it
     * @param expiresAt after this the session no longer waits
     */
    @EventType("dev.mockmate.session.activation-requested.v1")
    record ActivationRequested(
            UUID sessionId, UUID userId, UUID activationId, int credits, Instant requestedAt, Instant expiresAt)
            implements SessionEvent {}

    /**
     * The session waits for the decision no longer (it came and was no, it expired, or the session was ended): a hold made
     * for it must be released, and unless it was ended the session is {@code created} again.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param reason {@code declined|expired|ended}
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.activation-withdrawn.v1")
    record ActivationWithdrawn(UUID sessionId, UUID userId, UUID activationId, String reason, Instant at)
            implements SessionEvent {}

    /**
     * The session is active and its clock runs from {@code at}.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.activated.v1")
    record Activated(UUID sessionId, UUID userId, UUID activationId, Instant at) implements SessionEvent {}

    /**
     * The clock stopped at {@code at}, which may lie before the event when a lost connection is back-dated.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param reason {@code user|disconnected|idle}
     * @param elapsedSeconds running time so far
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.paused.v1")
    record Paused(UUID sessionId, UUID userId, String reason, long elapsedSeconds, Instant at)
            implements SessionEvent {}

    /**
     * The clock runs again from {@code at}.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.resumed.v1")
    record Resumed(UUID sessionId, UUID userId, long elapsedSeconds, Instant at) implements SessionEvent {}

    /**
     * The interview has really begun (first question delivered, or two minutes of running time): the hold may be captured.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param because {@code question_delivered|running_time}
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.interview-began.v1")
    record InterviewBegan(UUID sessionId, UUID userId, String because, Instant at) implements SessionEvent {}

    /**
     * The running time so far. Billing charges what the formula says is due beyond what it has charged.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param creditsDue {@code 1 + floor(elapsed_minutes / 60)}
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.metered.v1")
    record Metered(UUID sessionId, UUID userId, long elapsedSeconds, int creditsDue, Instant at)
            implements SessionEvent {}

    /**
     * Paused with no client for 24 hours; connecting again takes it back.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.abandoned.v1")
    record Abandoned(UUID sessionId, UUID userId, Instant at) implements SessionEvent {}

    /**
     * Never activated within seven days.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.expired.v1")
    record Expired(UUID sessionId, UUID userId, Instant at) implements SessionEvent {}

    /**
     * The session is over. {@code creditsDue} is 0 when the interview never began: then the hold is released.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param endReason {@code user_ended, ai_ended, credits_exhausted, max_duration, abandoned, operator_ended, internal_error}
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.completed.v1")
    record Completed(
            UUID sessionId,
            UUID userId,
            String endReason,
            long elapsedSeconds,
            int creditsDue,
            boolean interviewBegan,
            Instant at)
            implements SessionEvent {}

    /**
     * What the session cost was corrected after its end, by an operator or because its beginning was heard of late: billing
     * charges or refunds the difference.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param correctedBy the operator; null when it was the beginning
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.corrected.v1")
    record Corrected(UUID sessionId, UUID userId, long elapsedSeconds, int creditsDue, UUID correctedBy, Instant at)
            implements SessionEvent {}

    /**
     * The owner erased the session: every service forgets what it knows of it.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.deleted.v1")
    record Deleted(UUID sessionId, UUID userId, Instant at) implements SessionEvent {}

    /**
     * A client connected; it takes the place of every connection before it.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param connectionId names the connection; the {@code jti} of its session token
     * @param replacedConnectionId the connection it took the place of; null when there was none
     * @param clientName what the client calls itself
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.session.connected.v1")
    record Connected(
            UUID sessionId, UUID userId, UUID connectionId, UUID replacedConnectionId, String clientName, Instant at)
            implements SessionEvent {}

    /**
     * The running time nears its maximum, at which the session is completed: warn the candidate.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param minutesLeft 10 or 2
     * @param endsAt when the maximum is reached if the clock runs on
     * @param at when it fell due, by the server's clock
     */
    @EventType("dev.mockmate.session.max-duration-near.v1")
    record MaxDurationNear(UUID sessionId, UUID userId, int minutesLeft, Instant endsAt, Instant at)
            implements SessionEvent {}
}
