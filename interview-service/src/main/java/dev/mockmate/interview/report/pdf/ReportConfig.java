package dev.mockmate.interview.report.pdf;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the report's PDF. */
@ConfigMapping(prefix = "mockmate.report")
public interface ReportConfig {

    /** PDFs one replica draws at once; each takes a processor while it lasts. */
    @WithDefault("2")
    int drawnAtOnce();

    /** PDFs of one caller that a replica draws at once; the caller's others wait, and nobody else's do. */
    @WithDefault("1")
    int drawnAtOnceOfACaller();

    /** PDFs of one caller that wait for their turn; one more is refused. */
    @WithDefault("4")
    int waitingOfACaller();

    /** How many more wait for their turn; who comes then is asked to come again. */
    @WithDefault("16")
    int waiting();

    /** How long a caller waits for its PDF, the wait for its turn included. */
    @WithDefault("20s")
    Duration patience();

    /** When a caller who was sent away should come again. */
    @WithDefault("5s")
    Duration comeAgainAfter();
}
