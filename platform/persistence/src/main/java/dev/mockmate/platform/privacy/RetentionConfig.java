package dev.mockmate.platform.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what people wrote and said is kept when nobody asks for its erasure. */
@ConfigMapping(prefix = "mockmate.retention")
public interface RetentionConfig {
    /** Text: 12 months after it was last touched. */
    @WithDefault("P365D")
    Duration text();

    /** Things erased in one transaction. */
    @WithDefault("100")
    int batch();
}
