package dev.mockmate.billing.rest;

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
}
