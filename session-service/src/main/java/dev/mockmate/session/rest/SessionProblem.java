package dev.mockmate.session.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;
import dev.mockmate.session.application.MoveSession;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
import java.util.Optional;

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

    /** The refusal of a move, with where the session stands and where it should have gone. */
    static ProblemException illegal(IllegalTransition refusal) {
        return ProblemException.of(
                        ILLEGAL_TRANSITION,
                        "A session that is " + refusal.from() + " cannot become " + refusal.to() + ".")
                .with("from", refusal.from())
                .with("to", refusal.to());
    }

    /** The refusal of a connection that does not count any more. */
    static ProblemException replaced() {
        return ProblemException.of(CONNECTION_REPLACED, "Stop, or connect again to take the session back.");
    }

    /** The refusal of a session token that a newer connection or a day made worthless. */
    static ProblemException tokenReplaced() {
        return ProblemException.of(
                CommonProblem.UNAUTHENTICATED, "This token opens the session no longer. Sign in and connect again.");
    }

    /** The session after a move. */
    static Session allowed(Optional<MoveSession.Result> result) {
        MoveSession.Result moved = result.orElseThrow(ProblemException::notFound);
        if (moved.outcome() instanceof IllegalTransition refusal) {
            throw illegal(refusal);
        }
        return moved.session();
    }
}
