package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.BillingDomainEvent;
import dev.mockmate.billing.domain.WalletState;
import dev.mockmate.contracts.event.BillingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How decisions are told to the other services. */
public final class BillingEventMapper {
    private BillingEventMapper() {}

    /** What is told of all events, in their order. */
    public static List<BillingEvent> of(WalletState state) {
        UUID user = state.wallet().userId();
        return state.events().stream()
                .map(event -> event(event, user, state.now()))
                .toList();
    }

    static BillingEvent event(BillingDomainEvent event, UUID user, Instant at) {
        if (event instanceof BillingDomainEvent.Approved n) {
            return new BillingEvent.ActivationApproved(
                    n.sessionId(), user, n.activationId(), n.credits(), n.available(), at);
        } else if (event instanceof BillingDomainEvent.Declined n) {
            return new BillingEvent.ActivationDeclined(
                    n.sessionId(), user, n.activationId(), n.required(), n.available(), at);
        } else if (event instanceof BillingDomainEvent.Captured n) {
            return new BillingEvent.HoldCaptured(n.sessionId(), user, n.credits(), at);
        } else if (event instanceof BillingDomainEvent.Released n) {
            return new BillingEvent.HoldReleased(n.sessionId(), user, n.credits(), at);
        } else if (event instanceof BillingDomainEvent.Charged n) {
            return new BillingEvent.CreditCharged(n.sessionId(), user, n.creditNumber(), n.atMinute(), at);
        } else if (event instanceof BillingDomainEvent.Refunded n) {
            return new BillingEvent.CreditRefunded(n.sessionId(), user, n.creditNumber(), at);
        } else if (event instanceof BillingDomainEvent.Low n) {
            return new BillingEvent.CreditLow(n.sessionId(), user, n.available(), n.minutesLeft(), at);
        } else if (event instanceof BillingDomainEvent.Exhausted n) {
            return new BillingEvent.CreditExhausted(n.sessionId(), user, n.creditNumber(), n.graceEndsAt(), at);
        }
        throw new IllegalArgumentException("no event tells " + event);
    }
}
