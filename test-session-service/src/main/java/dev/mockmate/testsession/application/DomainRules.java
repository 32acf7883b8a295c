package dev.mockmate.testsession.application;

import dev.mockmate.testsession.domain.Limits;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The domain's rules with the configured limits. */
@ApplicationScoped
public class DomainRules {

    @Produces
    @Singleton
    TestSessionPolicy policy(TestSessionConfig config) {
        return new TestSessionPolicy(new Limits(
                config.revival(),
                config.grace(),
                config.gapAfter(),
                config.gapCap(),
                config.heartbeatTimeout(),
                config.answersSize(),
                config.sections()));
    }
}
