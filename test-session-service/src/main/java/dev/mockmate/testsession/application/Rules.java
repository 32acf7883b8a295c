package dev.mockmate.testsession.application;

import dev.mockmate.testsession.domain.Conduct;
import dev.mockmate.testsession.domain.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The domain's rules with the configured limits. */
@ApplicationScoped
public class Rules {

    @Produces
    @Singleton
    Conduct conduct(TestSessionConfig config) {
        return new Conduct(new Limits(
                config.revival(),
                config.grace(),
                config.gapAfter(),
                config.gapCap(),
                config.heartbeatTimeout(),
                config.answersSize(),
                config.sections()));
    }
}
