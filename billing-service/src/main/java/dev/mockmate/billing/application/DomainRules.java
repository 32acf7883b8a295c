package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.CreditHolds;
import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.domain.Limits;
import dev.mockmate.billing.domain.Refunds;
import dev.mockmate.billing.domain.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Makes the domain's rules with the configured numbers. */
@ApplicationScoped
class DomainRules {
    @Produces
    Limits limits(BillingConfig config) {
        return new Limits(config.welcomeCredits(), config.grace(), config.returnedLife());
    }

    @Produces
    Settlement settlement(Limits limits, CreditHolds holds) {
        return new Settlement(limits, holds);
    }

    @Produces
    CreditHolds holds(Limits limits) {
        return new CreditHolds(limits);
    }

    @Produces
    Grants grants(Limits limits) {
        return new Grants(limits);
    }

    @Produces
    Refunds refunds(Limits limits) {
        return new Refunds(limits);
    }
}
