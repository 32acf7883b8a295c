package dev.mockmate.interview.assessment.application;

/**
 * The model answered, but nothing that can be used. {@code OpenAiInterviewer} asks once more; after that the coach stands in, see {@link
 * CoachFallback}. Its message never holds what the model or a candidate said.
 */
public final class InvalidModelOutputException extends RuntimeException {

    public InvalidModelOutputException(String what) {
        super(what);
    }
}
