package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Checkout;
import dev.mockmate.billing.domain.Grant;
import dev.mockmate.billing.domain.GrantSource;
import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.domain.Posting;
import dev.mockmate.billing.store.Checkouts;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Grants what was paid for: the checkout's paid mark, the credits and the note of the provider's event in one transaction, once
 * however often the payment is told. A running session of the user that is short is paid from them at once.
 */
@ApplicationScoped
public class HandlePaymentNotification {
    private static final Logger LOG = Logger.getLogger(HandlePaymentNotification.class);

    private final Transactions transactions;
    private final Checkouts checkouts;
    private final UpdateWallet updateWallet;
    private final Grants grants;
    private final Now now;

    HandlePaymentNotification(
            Transactions transactions, Checkouts checkouts, UpdateWallet updateWallet, Grants grants, Now now) {
        this.transactions = transactions;
        this.checkouts = checkouts;
        this.updateWallet = updateWallet;
        this.grants = grants;
        this.now = now;
    }

    /**
     * A payment as a provider notifies of it.
     *
     * @param eventId the provider's id of the event; of one without an id, what names it
     * @param reference the provider's id of the payment page that was paid
     * @param checkout what the payment says it is for
     */
    public record Payment(String eventId, String reference, String checkout) {}

    /** Result of the command; the labels are the database's. */
    public enum Outcome {
        /** The credits were granted. */
        GRANTED("granted"),
        /** The payment was known. */
        REPEATED("repeated"),
        /** Another payment for a paid checkout: no credits; an operator has to give the money back. */
        PAID_TWICE("paid-twice"),
        /** A payment for no checkout of ours: no credits; an operator has to look. */
        UNKNOWN_CHECKOUT("unknown-checkout");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }
    }

    /** Grants the credits of a payment whose signature was verified, unless it was granted before. */
    public Uni<Outcome> handle(Payment payment) {
        return transactions.inTransaction(() -> lock(payment.checkout())
                .chain(found -> found.map(locked -> handle(payment, locked))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.UNKNOWN_CHECKOUT)))
                .call(outcome -> checkouts.note(
                        new Checkouts.PaymentNote(
                                payment.eventId(), payment.checkout(), payment.reference(), outcome.label),
                        now.get()))
                .invoke(outcome -> report(payment, outcome)));
    }

    private Uni<Optional<Checkouts.Locked>> lock(String checkout) {
        try {
            return checkouts.lock(UUID.fromString(checkout));
        } catch (IllegalArgumentException notAnId) {
            return Uni.createFrom().item(Optional.empty());
        }
    }

    private Uni<Outcome> handle(Payment payment, Checkouts.Locked locked) {
        if (locked.checkout().status() == Checkout.Status.PAID) {
            boolean same = payment.reference().equals(locked.paidReference());
            return Uni.createFrom().item(same ? Outcome.REPEATED : Outcome.PAID_TWICE);
        }
        return grant(payment, locked.checkout()).replaceWith(Outcome.GRANTED);
    }

    private Uni<Void> grant(Payment payment, Checkout checkout) {
        Instant at = now.get();
        Grant grant = Grant.whole(
                checkout.grantId(),
                GrantSource.PURCHASE,
                checkout.offer().amount(),
                Grant.DEFAULT_PRIORITY,
                Grant.NEVER,
                at);
        String reason = "package " + checkout.offer().id();
        return updateWallet
                .keep(Subject.user(checkout.userId()), at, found -> grants.add(found, grant, reason, Posting.PAYMENT))
                .chain(() -> checkouts.paid(checkout, payment.reference(), at));
    }

    private static void report(Payment payment, Outcome outcome) {
        if (outcome == Outcome.PAID_TWICE || outcome == Outcome.UNKNOWN_CHECKOUT) {
            LOG.errorf("payment without credits event=%s outcome=%s", payment.eventId(), outcome.label);
        }
    }
}
