package dev.mockmate.interview.assessment.openai;

import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import java.util.List;

/**
 * Parses what a model says while it comes, and recognises output that cannot be used. One parser reads one answer of the model, on
 * one thread at a time; what stands in for unusable output is decided by {@code CoachFallback}.
 */
interface ModelOutputParser<T> {

    /**
     * What these words complete.
     *
     * @throws InvalidModelOutputException when nothing can be made of what was said
     */
    List<T> feed(String words);

    /**
     * What all of it is, after the last words.
     *
     * @throws InvalidModelOutputException when something is missing
     */
    T whole();
}
