package dev.mockmate.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave the database. */
@ConfigMapping(prefix = "mockmate.outbox")
public interface OutboxConfig {
    /** Whether this process relays; off in tests that look at the table itself. */
    @WithDefault("true")
    boolean enabled();

    /** Events sent per look at a shard. */
    @WithDefault("200")
    int batchSize();

    /** Shards one process works on at the same time; each holds a database connection while it sends. */
    @WithDefault("3")
    int concurrency();

    /** How often to look for rows nobody woke us for: those of a process that died. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long to wait after a failed send before trying again. */
    @WithDefault("500ms")
    Duration retryAfter();

    /** How long sent rows stay for operators to look at: half a day, because they hold what people wrote. */
    @WithDefault("PT12H")
    Duration retention();
}
