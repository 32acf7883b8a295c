package dev.mockmate.interview.assessment.application;

/** The model answered, but nothing that can be used. Its message never holds what the model or a candidate said. */
public final class InvalidModelOutputException extends RuntimeException {

    public InvalidModelOutputException(String what) {
        super(what);
    }
}
