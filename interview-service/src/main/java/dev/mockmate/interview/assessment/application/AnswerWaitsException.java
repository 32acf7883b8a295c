package dev.mockmate.interview.assessment.application;

/**
 * The model is away, and nobody else speaks the language of the session: the answer waits for it. Its message is that of the
 * model's failure, which never says what the candidate said.
 */
public final class AnswerWaitsException extends RuntimeException {

    AnswerWaitsException(Throwable modelFailure) {
        super(modelFailure.getMessage(), modelFailure);
    }
}
