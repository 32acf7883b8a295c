package dev.mockmate.interview.assessment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the model one session may use; when it is spent, the coach goes on and its assessments are not redone. */
@ConfigMapping(prefix = "mockmate.model-budget")
public interface ModelBudgetConfig {

    /** Tokens of all calls of one session, in and out. An ordinary answer takes some 5,000. */
    @WithDefault("200000")
    long tokensPerSession();

    /** Time of all calls of one session, added up. */
    @WithDefault("20m")
    Duration timePerSession();

    /** Calls in 24 hours for one user's previews, which belong to no session. */
    @WithDefault("30")
    int previewsPerDay();

    /** How long the records of calls are kept. */
    @WithDefault("90d")
    Duration keepCalls();
}
