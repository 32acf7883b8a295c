package dev.mockmate.interview.assessment.coach.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the built-in coach works. */
@ConfigMapping(prefix = "mockmate.coach")
public interface CoachConfig {

    /** Whether it judges by what it learned; if not, by its rules alone, without the embedding model's memory. */
    @WithDefault("true")
    boolean learned();

    /** Answers a replica's coach assesses at once, of one session half of them; each takes a processor while it lasts, others wait. */
    @WithDefault("2")
    int assessedAtOnce();

    /** Answers that may wait for their turn; what comes then fails and is tried again later. */
    @WithDefault("1000")
    int maxWaiting();
}
