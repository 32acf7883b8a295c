package dev.mockmate.interview.avatar.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Avatar sessions: how long they may be silent, and how the job that stops them works. */
@ConfigMapping(prefix = "mockmate.avatar.sessions")
public interface AvatarConfig {

    /** How often clients are to say that they still look on. Providers end a session after five minutes without. */
    @WithDefault("2m")
    Duration keepAliveEvery();

    /** After so long without a word from its client a session is stopped. */
    @WithDefault("5m")
    Duration forgottenAfter();

    /** How long a start may take; a second call waits for the first as long. */
    @WithDefault("15s")
    Duration startWithin();

    /** After that a start that was not finished counts as failed: its process ended. */
    @WithDefault("60s")
    Duration startLostAfter();

    /** Sessions one replica stops in one go. */
    @WithDefault("10")
    int stoppedAtOnce();

    /** How long a replica has to stop them, before another one does. */
    @WithDefault("2m")
    Duration stopLease();

    /** Wait after a stop that failed; doubled with each further one. */
    @WithDefault("2s")
    Duration stopRetryAfter();

    /** Longest wait between two tries. */
    @WithDefault("5m")
    Duration maxStopRetry();

    /** Tries until it is left to the provider's own limits of idleness and duration. */
    @WithDefault("30")
    int stopTries();

    /** How long a stopped session is remembered. */
    @WithDefault("30d")
    Duration rememberedFor();
}
