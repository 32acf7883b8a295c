package dev.mockmate.billing.rest;

import dev.mockmate.billing.domain.Checkout;
import dev.mockmate.billing.domain.CreditPackage;
import dev.mockmate.platform.text.VisibleText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What users send and are shown of purchases. */
final class CheckoutViews {
    private CheckoutViews() {}

    /** All packages. */
    @Schema(name = "PackagePage")
    record PackagePage(
            List<PackageView> items,
            @Schema(nullable = true) String nextCursor) {}

    /** Credits that can be bought together. */
    @Schema(name = "Package")
    record PackageView(
            String id,

            @Schema(description = "credits") long amount,

            @Schema(description = "in the currency's smallest unit: 1500 with eur is 15.00 EUR")
            long price,

            @Schema(description = "ISO 4217, lower case") String currency) {

        static PackageView of(CreditPackage offer) {
            return new PackageView(offer.id(), offer.amount(), offer.price(), offer.currency());
        }
    }

    /** The body of {@code POST /checkouts}. */
    @Schema(name = "NewCheckout")
    record NewCheckout(
            @NotNull @VisibleText @Size(min = 1, max = 100) @Schema(required = true)
            String packageId) {}

    /** A purchase. */
    @Schema(name = "Checkout")
    record CheckoutView(
            UUID id,
            String packageId,

            @Schema(description = "credits") long amount,

            @Schema(description = "in the currency's smallest unit")
            long price,

            String currency,

            @Schema(nullable = true, description = "where to pay; null while the provider could not be asked")
            String paymentUrl,

            @Schema(enumeration = {"open", "paid"}) String status) {

        static CheckoutView of(Checkout checkout) {
            return of(checkout, checkout.status());
        }

        /** As it was when it was new, however it stands now: a repeated request gets the first answer again. */
        static CheckoutView ofNew(Checkout checkout) {
            return of(checkout, Checkout.Status.OPEN);
        }

        private static CheckoutView of(Checkout checkout, Checkout.Status status) {
            return new CheckoutView(
                    checkout.id(),
                    checkout.offer().id(),
                    checkout.offer().amount(),
                    checkout.offer().price(),
                    checkout.offer().currency(),
                    checkout.paymentUrl().orElse(null),
                    status.name().toLowerCase(Locale.ROOT));
        }
    }
}
