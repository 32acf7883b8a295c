package dev.mockmate.interview.assessment.application;

/** The session, or the user with previews, has used up what it may use of the model. */
public final class BudgetSpentException extends RuntimeException {

    BudgetSpentException() {
        super("the budget of the model is spent");
    }
}
