package dev.mockmate.session.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;

/** What came of a move, told as use cases do. */
final class TransitionOutcomes {
    private TransitionOutcomes() {}

    /** The session as it stands after the move, also where nothing had to change. */
    static Outcome<Session, Refusal> outcome(TransitionResult result, Session after) {
        return result instanceof IllegalTransition refusal ? Outcome.refused(refusal) : Outcome.done(after);
    }
}
