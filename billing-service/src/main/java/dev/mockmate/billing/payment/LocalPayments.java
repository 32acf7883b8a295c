package dev.mockmate.billing.payment;

import dev.mockmate.billing.application.PaymentProvider;
import dev.mockmate.billing.application.PaymentsConfig;
import dev.mockmate.billing.domain.Checkout;
import io.smallrye.mutiny.Uni;

/**
 * The provider of the one-command stack: no money moves. Its page is this service's own; confirming it sends the signed webhook a
 * real provider would send.
 */
public final class LocalPayments implements PaymentProvider {
    /** Where its pages are, followed by the checkout's id. */
    public static final String PAGES = "/api/billing/payments/local/";

    private final PaymentsConfig config;

    LocalPayments(PaymentsConfig config) {
        this.config = config;
    }

    @Override
    public Uni<String> open(Checkout checkout) {
        return Uni.createFrom().item(config.origin() + PAGES + checkout.id());
    }
}
