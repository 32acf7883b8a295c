package dev.mockmate.billing.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The numbers of the credit rules; see the domain's {@code Limits}. */
@ConfigMapping(prefix = "mockmate.billing")
public interface BillingConfig {
    /** Credits a user gets at the first appearance; 0 for none. */
    @WithDefault("3")
    long welcomeCredits();

    /** How long a session may go on when an hour could not be charged. */
    @WithDefault("60s")
    Duration grace();

    /** How long credits live that come back to a grant that has expired. */
    @WithDefault("30d")
    Duration returnedLife();

    /** How often the expiry of grants is posted. */
    @WithDefault("30s")
    Duration expiryEvery();
}
