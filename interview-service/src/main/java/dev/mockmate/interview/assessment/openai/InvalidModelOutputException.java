package dev.mockmate.interview.assessment.openai;

/** The model answered, but nothing that can be used. Its message never holds what the model or a candidate said. */
final class InvalidModelOutputException extends RuntimeException {

    InvalidModelOutputException(String what) {
        super(what);
    }
}
