package dev.mockmate.session.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The times of a session's rules; see the domain's {@code Limits}. */
@ConfigMapping(prefix = "mockmate.session")
public interface SessionConfig {
    /** How long the activation call waits for billing before it answers 202. */
    @WithDefault("3s")
    Duration activationWait();

    /** How long an activation waits for its decision before it is withdrawn. */
    @WithDefault("2m")
    Duration activationPatience();

    /** How often clients are asked to send heartbeats. */
    @WithDefault("30s")
    Duration heartbeatInterval();

    /** After how long without a sign a client is gone. */
    @WithDefault("90s")
    Duration silence();

    /** Running time after which a session is completed. */
    @WithDefault("4h")
    Duration maxDuration();

    /** How long a launch token can be used. */
    @WithDefault("60s")
    Duration launchTokenLifetime();
}
