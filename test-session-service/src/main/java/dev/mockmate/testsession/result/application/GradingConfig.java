package dev.mockmate.testsession.result.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tests are graded. */
@ConfigMapping(prefix = "mockmate.grading")
public interface GradingConfig {
    /** Tests a replica grades at once. */
    @WithDefault("4")
    int atOnce();

    /** Answers a replica grades anew at once, after a question was mended. */
    @WithDefault("2")
    int rejudgedAtOnce();

    /** How long a replica keeps what it grades without a word; another takes it then. */
    @WithDefault("PT1M")
    Duration lease();

    /** Before the second try; each later one waits twice as long. */
    @WithDefault("PT10S")
    Duration retry();

    /** The longest wait between two tries. */
    @WithDefault("PT1H")
    Duration maxRetry();
}
