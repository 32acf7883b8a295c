package dev.mockmate.session.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long text that was read stays on topics. */
@ConfigMapping(prefix = "mockmate.topics")
public interface TopicTextConfig {
    /** Records with text stay this long after they were written, and until all who need them have read them. */
    @WithDefault("12h")
    Duration keepRead();
}
