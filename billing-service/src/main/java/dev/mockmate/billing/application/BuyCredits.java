package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Checkout;
import dev.mockmate.billing.domain.CreditPackage;
import dev.mockmate.billing.store.Checkouts;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins purchases. The checkout is stored before the provider is asked, so that whatever fails on the way, asking again goes on
 * with the same one, and a payment always finds it.
 */
@ApplicationScoped
public class BuyCredits {
    private final Checkouts checkouts;
    private final PaymentProvider provider;
    private final Ids ids;
    private final Now now;

    BuyCredits(Checkouts checkouts, PaymentProvider provider, Ids ids, Now now) {
        this.checkouts = checkouts;
        this.provider = provider;
        this.ids = ids;
        this.now = now;
    }

    /** Stores a new checkout in the caller's transaction. */
    public Uni<Checkout> begin(UUID userId, CreditPackage offer) {
        Checkout checkout = Checkout.begin(ids.next(), userId, offer);
        return checkouts.add(checkout, now.get()).replaceWith(checkout);
    }

    /**
     * Gets the page on which a checkout is paid, from the provider when it is not known yet. Must run outside of transactions.
     *
     * <p>Fails with {@link PaymentUnavailableException}; the checkout stays and can be opened later.
     */
    public Uni<Checkout> open(UUID checkoutId) {
        return checkouts
                .find(checkoutId)
                .map(Optional::orElseThrow)
                .chain(found ->
                        found.paymentUrl().isPresent() ? Uni.createFrom().item(found) : ask(found));
    }

    /** The checkout. */
    public Uni<Optional<Checkout>> find(UUID checkoutId) {
        return checkouts.find(checkoutId);
    }

    private Uni<Checkout> ask(Checkout checkout) {
        return provider.open(checkout)
                .call(url -> checkouts.opened(checkout.id(), url))
                .chain(() -> checkouts.find(checkout.id()))
                .map(Optional::orElseThrow);
    }
}
