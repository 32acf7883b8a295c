package dev.mockmate.session.rest;

import dev.mockmate.platform.problem.ProblemType;

/** The refusals only sessions know. */
public enum SessionProblem implements ProblemType {
    INSUFFICIENT_CREDITS("insufficient-credits", 402, "Not enough credits"),
    ILLEGAL_TRANSITION("illegal-transition", 409, "The session's status does not allow this");

    private final String slug;
    private final int status;
    private final String title;

    SessionProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
