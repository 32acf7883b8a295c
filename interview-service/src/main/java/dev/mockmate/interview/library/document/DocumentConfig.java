package dev.mockmate.interview.library.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Documents whose text is read: how large they may be, and what one may cost. */
@ConfigMapping(prefix = "mockmate.documents")
public interface DocumentConfig {

    /** Largest document. */
    @WithDefault("5M")
    MemorySize maxBytes();

    /** Longest text that is told; the rest is left out. */
    @WithDefault("50000")
    int maxCharacters();

    /** Most pages of a PDF that are read. */
    @WithDefault("200")
    int maxPages();

    /** Heap of the process that reads one, in megabytes. */
    @WithDefault("96")
    int heapMegabytes();

    /** Longest time for one. */
    @WithDefault("15s")
    Duration timeout();

    /** Documents one replica reads at the same time. */
    @WithDefault("2")
    int atOnce();

    /** Documents that wait for their turn, at most; a caller has one at a time. */
    @WithDefault("20")
    int maxWaiting();
}
