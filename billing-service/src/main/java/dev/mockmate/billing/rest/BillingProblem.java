package dev.mockmate.billing.rest;

import dev.mockmate.billing.domain.RefundOutcome;
import dev.mockmate.billing.domain.Refusal;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;

/** The refusals only billing knows. */
public enum BillingProblem implements ProblemType {
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, "This call needs an Idempotency-Key"),
    REFUND_EXCEEDS_CHARGE("refund-exceeds-charge", 422, "The refund is more than what was charged"),
    PACKAGE_EXISTS("package-exists", 409, "There is a package with this id"),
    WEBHOOK_SIGNATURE("webhook-signature", 400, "The webhook is not signed as agreed"),
    PAYMENT_UNAVAILABLE("payment-unavailable", 503, "The payment provider cannot be reached at the moment");

    private final Entry entry;

    BillingProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** The problem that tells a refusal. */
    public static ProblemException of(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return ProblemException.notFound();
        }
        if (refusal instanceof RefundOutcome.ExceedsCharge exceeds) {
            return ProblemException.of(REFUND_EXCEEDS_CHARGE, "Refund at most what was charged and not given back.")
                    .with("refundable", exceeds.refundable());
        }
        if (refusal instanceof Refusal.PackageExists) {
            return ProblemException.of(PACKAGE_EXISTS, "Change it with PUT, or choose another id.");
        }
        throw new IllegalStateException("No problem tells this refusal: " + refusal);
    }
}
