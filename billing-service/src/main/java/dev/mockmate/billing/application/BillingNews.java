package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Books;
import dev.mockmate.billing.domain.Notice;
import dev.mockmate.contracts.event.BillingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How decisions are told to the other services. */
public final class BillingNews {
    private BillingNews() {}

    /** The events of all notices, in their order. */
    public static List<BillingEvent> of(Books books) {
        UUID user = books.wallet().userId();
        return books.notices().stream()
                .map(notice -> event(notice, user, books.now()))
                .toList();
    }

    private static BillingEvent event(Notice notice, UUID user, Instant at) {
        if (notice instanceof Notice.Approved n) {
            return new BillingEvent.ActivationApproved(
                    n.sessionId(), user, n.activationId(), n.credits(), n.available(), at);
        } else if (notice instanceof Notice.Declined n) {
            return new BillingEvent.ActivationDeclined(
                    n.sessionId(), user, n.activationId(), n.required(), n.available(), at);
        } else if (notice instanceof Notice.Captured n) {
            return new BillingEvent.HoldCaptured(n.sessionId(), user, n.credits(), at);
        } else if (notice instanceof Notice.Released n) {
            return new BillingEvent.HoldReleased(n.sessionId(), user, n.credits(), at);
        } else if (notice instanceof Notice.Charged n) {
            return new BillingEvent.CreditCharged(n.sessionId(), user, n.creditNumber(), n.atMinute(), at);
        } else if (notice instanceof Notice.Refunded n) {
            return new BillingEvent.CreditRefunded(n.sessionId(), user, n.creditNumber(), at);
        } else if (notice instanceof Notice.Low n) {
            return new BillingEvent.CreditLow(n.sessionId(), user, n.available(), n.minutesLeft(), at);
        } else if (notice instanceof Notice.Exhausted n) {
            return new BillingEvent.CreditExhausted(n.sessionId(), user, n.creditNumber(), n.graceEndsAt(), at);
        }
        throw new IllegalArgumentException("no event tells " + notice);
    }
}
