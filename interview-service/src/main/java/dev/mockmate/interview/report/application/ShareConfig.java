package dev.mockmate.interview.report.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Links to reports. */
@ConfigMapping(prefix = "mockmate.shares")
public interface ShareConfig {

    /** The one origin as people reach it; links begin with it. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Most links to one report that hold at the same time. */
    @WithDefault("20")
    int maxPerReport();
}
