package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Activations;
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
    Settlement settlement(Limits limits) {
        return new Settlement(limits);
    }

    @Produces
    Activations activations(Limits limits) {
        return new Activations(limits);
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
