package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Checkout;
import io.smallrye.mutiny.Uni;

/**
 * Who takes the money. It opens a page on which the user pays, and tells of the payment by a signed webhook.
 *
 * <p>Never called inside a database transaction.
 */
public interface PaymentProvider {

    /**
     * Opens the page for a checkout and answers its address. Asking again for the same checkout leads to the same purchase: it is
     * never charged twice.
     *
     * <p>Fails with {@link PaymentUnavailableException} when the provider is away, slow or makes no sense.
     */
    Uni<String> open(Checkout checkout);
}
