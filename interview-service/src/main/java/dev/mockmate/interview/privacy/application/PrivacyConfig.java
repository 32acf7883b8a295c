package dev.mockmate.interview.privacy.application;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Who else holds something about people, and how patiently they are asked. */
@ConfigMapping(prefix = "mockmate.privacy")
public interface PrivacyConfig {
    /** The other services with a database, by name, and where each answers. This service itself need not be named. */
    Map<String, URI> holders();

    /** How long one service may take for its part of an export. */
    @WithDefault("20s")
    Duration exportTimeout();

    /** How much one service may answer for its part of an export. */
    @WithDefault("32M")
    MemorySize exportMaxSize();

    /** After how long without their report services are asked again to forget a user. */
    @WithDefault("1h")
    Duration askAgainAfter();

    /** By when a user is forgotten everywhere. */
    @WithDefault("24h")
    Duration promise();
}
