package dev.mockmate.interview.assessment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a stood-in assessment is done again by the model. */
@ConfigMapping(prefix = "mockmate.reassess")
public interface ReassessConfig {

    /** Wait after the coach stood in, and after a first vain try; doubled with each further one. */
    @WithDefault("30s")
    Duration after();

    /** Longest wait between two tries. */
    @WithDefault("15m")
    Duration maxAfter();

    /** An answer older than this keeps its stood-in assessment: nobody is waiting for another one. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** Assessments one replica redoes at once; those of answers just given go first and are not counted here. */
    @WithDefault("4")
    int atOnce();

    /** How long a redo stays with a replica that ended in the middle of it; longer than all calls of one assessment. */
    @WithDefault("4m")
    Duration lease();
}
