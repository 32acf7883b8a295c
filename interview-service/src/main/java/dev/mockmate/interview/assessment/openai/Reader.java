package dev.mockmate.interview.assessment.openai;

import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import java.util.List;

/** Makes something of a model's words while they come. One reader reads one answer of the model, on one thread at a time. */
interface Reader<T> {

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
