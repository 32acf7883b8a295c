package dev.mockmate.billing.domain;

import java.time.Instant;
import java.util.UUID;

/** What a decision has to tell the others about a session. */
public sealed interface BillingDomainEvent {

    /** The session. */
    UUID sessionId();

    /** A credit is held for the activation. */
    record Approved(UUID sessionId, UUID activationId, int credits, long available) implements BillingDomainEvent {}

    /** No credit is held for the activation. */
    record Declined(UUID sessionId, UUID activationId, int required, long available) implements BillingDomainEvent {}

    /** The held credit was spent. */
    record Captured(UUID sessionId, int credits) implements BillingDomainEvent {}

    /** The held credit is available again. */
    record Released(UUID sessionId, int credits) implements BillingDomainEvent {}

    /** A credit was charged at its hour. */
    record Charged(UUID sessionId, int creditNumber, int atMinute) implements BillingDomainEvent {}

    /** A charged credit went back by an operator's will. */
    record Refunded(UUID sessionId, int creditNumber) implements BillingDomainEvent {}

    /** The next hour is not covered. */
    record Low(UUID sessionId, long available, int minutesLeft) implements BillingDomainEvent {}

    /** An hour could not be charged. */
    record Exhausted(UUID sessionId, int creditNumber, Instant graceEndsAt) implements BillingDomainEvent {}
}
