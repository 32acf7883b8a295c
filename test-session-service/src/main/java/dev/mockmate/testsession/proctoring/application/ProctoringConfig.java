package dev.mockmate.testsession.proctoring.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept of how tests are taken. */
@ConfigMapping(prefix = "mockmate.proctoring")
public interface ProctoringConfig {
    /** How long. */
    @WithDefault("P90D")
    Duration retention();

    /** Events of one test. */
    @WithDefault("5000")
    int maxEvents();

    /** Events forgotten at once. */
    @WithDefault("5000")
    int batch();
}
