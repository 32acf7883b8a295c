package dev.mockmate.session.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;

/** The refusals only sessions know. */
public enum SessionProblem implements ProblemType {
    INSUFFICIENT_CREDITS("insufficient-credits", 402, "Not enough credits"),
    LAUNCH_TOKEN_INVALID("launch-token-invalid", 401, "This launch token does not open the session"),
    ILLEGAL_TRANSITION("illegal-transition", 409, "The session's status does not allow this"),
    CONNECTION_REPLACED("connection-replaced", 409, "A newer connection took the place of this one");

    private final Entry entry;

    SessionProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** The problem that tells a refusal. */
    public static ProblemException of(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return ProblemException.notFound();
        }
        if (refusal instanceof IllegalTransition illegal) {
            return ProblemException.of(
                            ILLEGAL_TRANSITION,
                            "A session that is " + illegal.from() + " cannot become " + illegal.to() + ".")
                    .with("from", illegal.from())
                    .with("to", illegal.to());
        }
        if (refusal instanceof Refusal.InsufficientCredits declined) {
            return ProblemException.of(INSUFFICIENT_CREDITS, "Buy credits, then activate again.")
                    .with("required", declined.required())
                    .with("available", declined.available());
        }
        if (refusal instanceof Refusal.ConnectionReplaced) {
            return ProblemException.of(CONNECTION_REPLACED, "Stop, or connect again to take the session back.");
        }
        if (refusal instanceof Refusal.SessionTokenReplaced) {
            return ProblemException.of(
                    CommonProblem.UNAUTHENTICATED,
                    "This token opens the session no longer. Sign in and connect again.");
        }
        if (refusal instanceof Refusal.LaunchTokenInvalid) {
            return ProblemException.of(
                    LAUNCH_TOKEN_INVALID, "A launch token works once, within a minute. Get a new one.");
        }
        throw new IllegalStateException("No problem tells this refusal: " + refusal);
    }
}
