package dev.mockmate.billing.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * A purchase.
 *
 * <pre>
 *   OPEN ──payment told by the provider──► PAID   (the credits were granted in the same transaction)
 * </pre>
 *
 * @param offer what was offered when it began
 * @param paymentUrl where to pay; empty until the provider has told it
 */
public record Checkout(UUID id, UUID userId, CreditPackage offer, Status status, Optional<String> paymentUrl) {

    /** Where a purchase stands. */
    public enum Status {
        OPEN,
        PAID
    }

    /** A purchase nobody knows of yet. */
    public static Checkout begin(UUID id, UUID userId, CreditPackage offer) {
        return new Checkout(id, userId, offer, Status.OPEN, Optional.empty());
    }

    /** The grant its payment makes: always the same one, so that there can be only one. */
    public UUID grantId() {
        return DeterministicId.of("checkout", id);
    }
}
