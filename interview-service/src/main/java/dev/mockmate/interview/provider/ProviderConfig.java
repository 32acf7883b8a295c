package dev.mockmate.interview.provider;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How a provider is called; each one's own settings extend it. */
public interface ProviderConfig {

    /** Without a key the provider is not used. */
    Optional<String> apiKey();

    /** Where its API is, without a slash at the end. */
    String baseUrl();

    /** Longest time for one try, connection to last byte. */
    @WithDefault("4s")
    Duration timeout();

    /** Tries after the first one, of calls that may be repeated. */
    @WithDefault("1")
    int retries();

    /** The wait before another try; it has jitter. */
    @WithDefault("200ms")
    Duration firstWait();

    /** After so many failed calls in a row the provider is left alone for a while. */
    @WithDefault("5")
    int failuresToOpen();

    /** How long it is left alone. */
    @WithDefault("20s")
    Duration openFor();

    /** Whether it is used. */
    default boolean isConfigured() {
        return apiKey().filter(key -> !key.isBlank()).isPresent();
    }
}
