package dev.mockmate.interview.provider.application;

import dev.mockmate.platform.problem.Outage;
import jakarta.enterprise.context.ApplicationScoped;

/** A speech, avatar or storage provider does not answer as it should. */
@ApplicationScoped
class ProviderOutage implements Outage {

    @Override
    public boolean explains(Throwable failure) {
        return failure instanceof ProviderUnavailableException;
    }
}
