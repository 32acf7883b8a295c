package dev.mockmate.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service finds out whether a session token's connection still counts. */
@ConfigMapping(prefix = "mockmate.session-token-status")
public interface SessionTokenStatusConfig {
    /** Where session-service is. */
    String url();

    /** How long a call waits for its answer before it is refused. */
    @WithDefault("900ms")
    Duration patience();

    /** Connections to it at most. */
    @WithDefault("32")
    int maxConnections();

    /** How many answers are remembered at most. */
    @WithDefault("20000")
    int maxRemembered();
}
