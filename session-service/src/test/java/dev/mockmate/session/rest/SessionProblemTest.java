package dev.mockmate.session.rest;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.testing.RefusalRules;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.TransitionResult;
import java.util.List;

class SessionProblemTest extends RefusalRules<Refusal> {
    @Override
    protected Class<Refusal> type() {
        return Refusal.class;
    }

    @Override
    protected List<Refusal> oneOfEach() {
        return List.of(
                new Refusal.NotFound(),
                new TransitionResult.IllegalTransition("completed", "active"),
                new Refusal.InsufficientCredits(1, 0),
                new Refusal.ConnectionReplaced(),
                new Refusal.SessionTokenReplaced(),
                new Refusal.LaunchTokenInvalid());
    }

    @Override
    protected ProblemException problem(Refusal refusal) {
        return SessionProblem.of(refusal);
    }
}
