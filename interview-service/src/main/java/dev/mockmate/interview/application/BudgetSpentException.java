package dev.mockmate.interview.application;

/** The session has used up what it may use of the model. */
public final class BudgetSpentException extends RuntimeException {

    BudgetSpentException() {
        super("the session's budget of the model is spent");
    }
}
