package dev.mockmate.testsession.question.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the question bank is kept. */
@ConfigMapping(prefix = "mockmate.questions")
public interface QuestionsConfig {
    /** Whether the questions that come with the service are in the shared bank. */
    @WithDefault("false")
    boolean shippedBank();
}
