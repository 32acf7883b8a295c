package dev.mockmate.contracts.event;

import dev.mockmate.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * What billing decided and moved for a session.
 */
public sealed interface BillingEvent extends Event {

    @Override
    default String topic() {
        return Topics.BILLING;
    }

    /** The session the credits are about. */
    UUID sessionId();

    @Override
    default UUID key() {
        return sessionId();
    }

    /**
     * One credit is held for the session; it left {@code available} at once.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param activationId of the request
     * @param available credits left after the hold
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.billing.activation-approved.v1")
    record ActivationApproved(UUID sessionId, UUID userId, UUID activationId, int credits, long available, Instant at)
            implements BillingEvent {}

    /**
     * There was not enough credit; nothing is held.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.billing.activation-declined.v1")
    record ActivationDeclined(UUID sessionId, UUID userId, UUID activationId, int required, long available, Instant at)
            implements BillingEvent {}

    /**
     * The held credit was earned: it is credit number 1.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.billing.hold-captured.v1")
    record HoldCaptured(UUID sessionId, UUID userId, int credits, Instant at) implements BillingEvent {}

    /**
     * The interview never began: the held credit is back in {@code available}.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.billing.hold-released.v1")
    record HoldReleased(UUID sessionId, UUID userId, int credits, Instant at) implements BillingEvent {}

    /**
     * A further credit of running time was charged.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param creditNumber 2 for the second hour and so on
     * @param atMinute the running minute at which it fell due
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.billing.credit-charged.v1")
    record CreditCharged(UUID sessionId, UUID userId, int creditNumber, int atMinute, Instant at)
            implements BillingEvent {}

    /**
     * An operator gave a charged credit back.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param creditNumber which of the session's credits
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.billing.credit-refunded.v1")
    record CreditRefunded(UUID sessionId, UUID userId, int creditNumber, Instant at) implements BillingEvent {}

    /**
     * The next hour's credit is not covered: warn the candidate.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.billing.credit-low.v1")
    record CreditLow(UUID sessionId, UUID userId, long available, int minutesLeft, Instant at)
            implements BillingEvent {}

    /**
     * An hour's credit could not be charged.
     *
     * @param userId the session's owner (the token's {@code sub})
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.billing.credit-exhausted.v1")
    record CreditExhausted(UUID sessionId, UUID userId, int creditNumber, Instant graceEndsAt, Instant at)
            implements BillingEvent {}
}
