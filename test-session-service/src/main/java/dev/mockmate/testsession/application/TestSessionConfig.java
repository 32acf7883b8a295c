package dev.mockmate.testsession.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The times and sizes coding tests are conducted by. */
@ConfigMapping(prefix = "mockmate.test-session")
public interface TestSessionConfig {
    /** How long a closed page can come back. */
    @WithDefault("PT2M")
    Duration revival();

    /** How long after the end answers under way are taken. */
    @WithDefault("PT30S")
    Duration grace();

    /** Silence from which on a returning client's gap is given back. */
    @WithDefault("PT90S")
    Duration gapAfter();

    /** How much lost time is given back in all. */
    @WithDefault("PT10M")
    Duration gapCap();

    /** Silence after which a test is abandoned. */
    @WithDefault("PT5M")
    Duration heartbeatTimeout();

    /** How long no replica must have been seen running for it to be an outage. */
    @WithDefault("PT10S")
    Duration outageAfter();

    /** Characters of JSON all answers of a test may have. */
    @WithDefault("1048576")
    long answersSize();

    /** Sections that may be told as completed, in all. */
    @WithDefault("500")
    int sections();

    /** Tests the clock reads at once; each is ended by itself. */
    @WithDefault("100")
    int batch();

    /** Tests a replica ends at once when their time is up. */
    @WithDefault("4")
    int atOnce();

    /** Whose tests are that came without an invitation, and what admins make without naming an organisation. */
    @WithDefault("default")
    String defaultOrganisation();
}
