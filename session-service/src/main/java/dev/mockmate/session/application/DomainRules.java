package dev.mockmate.session.application;

import dev.mockmate.session.domain.DueTransitions;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Makes the domain's rules with the configured times. */
@ApplicationScoped
class DomainRules {
    @Produces
    Limits limits(SessionConfig config) {
        Limits standard = Limits.standard();
        return new Limits(
                config.activationPatience(),
                config.silence(),
                standard.meterEvery(),
                standard.beganAfter(),
                config.maxDuration(),
                standard.softAbandonAfter(),
                standard.giveUpAfter(),
                standard.expireAfter());
    }

    @Produces
    Lifecycle lifecycle(Limits limits) {
        return new Lifecycle(limits);
    }

    @Produces
    DueTransitions dueTransitions(Limits limits) {
        return new DueTransitions(limits);
    }

    @Produces
    SessionDecisions decisions(Lifecycle lifecycle, DueTransitions dueTransitions) {
        return new SessionDecisions(lifecycle, dueTransitions);
    }
}
