package dev.mockmate.billing.rest;

import dev.mockmate.billing.domain.RefundOutcome;
import dev.mockmate.billing.domain.Refusal;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.testing.RefusalRules;
import java.util.List;

class BillingProblemTest extends RefusalRules<Refusal> {
    @Override
    protected Class<Refusal> type() {
        return Refusal.class;
    }

    @Override
    protected List<Refusal> oneOfEach() {
        return List.of(new Refusal.NotFound(), new RefundOutcome.ExceedsCharge(1), new Refusal.PackageExists());
    }

    @Override
    protected ProblemException problem(Refusal refusal) {
        return BillingProblem.of(refusal);
    }
}
