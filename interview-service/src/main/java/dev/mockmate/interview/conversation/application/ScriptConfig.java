package dev.mockmate.interview.conversation.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The scripted interviewer, for those who build clients: it is there only where an operator wants it. */
@ConfigMapping(prefix = "mockmate.interview.script")
public interface ScriptConfig {

    /** Whether {@code interviewer: scripted} is taken. */
    @WithDefault("false")
    boolean enabled();

    /** Between two lines of the script. */
    @WithDefault("8s")
    Duration every();
}
