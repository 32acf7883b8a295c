package dev.mockmate.testsession.webhook.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How receivers are told. */
@ConfigMapping(prefix = "mockmate.webhooks")
public interface WebhookConfig {
    /** What secrets are encrypted with in the database; any text that is hard to guess, the same on every replica. */
    Optional<String> encryptionKey();

    /** Hosts, as they stand in URLs, that need be neither public nor https; for tests. */
    Optional<Set<String>> trustedHosts();

    /** How long a receiver has for its answer, connecting and all. */
    @WithDefault("PT10S")
    Duration patience();

    /** Waits before the second and later attempts; after the last one a delivery has failed. */
    @WithDefault("PT30S,PT2M,PT10M,PT1H,PT6H,PT24H")
    List<Duration> retries();

    /** Deliveries a replica sends at once. */
    @WithDefault("20")
    int atOnce();

    /** Deliveries of one receiver that are sent at once. */
    @WithDefault("3")
    int atOnceOfOne();

    /** Webhooks an organisation may have. */
    @WithDefault("20")
    int perOrganisation();
}
