package dev.mockmate.interview.assessment.openai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** When and how the model is used. */
@ConfigMapping(prefix = "mockmate.openai")
public interface OpenAiConfig {

    /** Without a key the coach interviews. */
    Optional<String> apiKey();

    /** Named in assessments. */
    @WithDefault("gpt-4o-mini")
    String model();

    /** Longest time for one call of the model, first token to last. */
    @WithDefault("45s")
    Duration timeout();

    /** Longest silence of a stream. */
    @WithDefault("15s")
    Duration silence();

    /** Longest time a plan may take; a candidate is waiting. */
    @WithDefault("12s")
    Duration planTimeout();

    /** Most characters of an answer that are shown to the model. */
    @WithDefault("16000")
    int maxCharacters();

    /** After so many failures in a row the model is left alone for a while. */
    @WithDefault("5")
    int failuresToOpen();

    /** How long it is left alone. */
    @WithDefault("30s")
    Duration openFor();

    /** A time the model asks for with {@code Retry-After} is waited for up to this; if it is longer, the coach stands in. */
    @WithDefault("3s")
    Duration patience();

    /** Longest time the model is left alone because it asked for it. */
    @WithDefault("10m")
    Duration maxPause();
}
