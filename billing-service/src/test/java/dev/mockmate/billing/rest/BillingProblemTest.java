package dev.mockmate.billing.rest;

import dev.mockmate.billing.domain.RefundOutcome;
import dev.mockmate.billing.domain.Refusal;
import dev.mockmate.platform.testing.RefusalRules;
import java.util.List;

class BillingProblemTest extends RefusalRules<Refusal> {

    BillingProblemTest() {
        super(
                Refusal.class,
                List.of(new Refusal.NotFound(), new RefundOutcome.ExceedsCharge(1), new Refusal.PackageExists()),
                BillingProblem::of);
    }
}
