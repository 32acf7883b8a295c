package dev.mockmate.testsession.live.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tests are followed. */
@ConfigMapping(prefix = "mockmate.live")
public interface LiveConfig {
    /** How long a stream goes on; the client comes back by itself, and is looked at again. */
    @WithDefault("PT15M")
    Duration maxStream();

    /** After how much silence a stream says that it is still there. */
    @WithDefault("PT15S")
    Duration keepAlive();

    /** Streams one user, or one test token, may have open on a replica. */
    @WithDefault("6")
    int streamsPerUser();

    /** Streams a replica has open in all. */
    @WithDefault("5000")
    int streams();

    /** Tests an overview shows at most. */
    @WithDefault("500")
    int overviewSize();
}
