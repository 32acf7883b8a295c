package dev.mockmate.session.rest;

import dev.mockmate.platform.testing.RefusalRules;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.TransitionResult;
import java.util.List;

class SessionProblemTest extends RefusalRules<Refusal> {

    SessionProblemTest() {
        super(
                Refusal.class,
                List.of(
                        new Refusal.NotFound(),
                        new TransitionResult.IllegalTransition("completed", "active"),
                        new Refusal.InsufficientCredits(1, 0),
                        new Refusal.ConnectionReplaced(),
                        new Refusal.SessionTokenReplaced(),
                        new Refusal.LaunchTokenInvalid()),
                SessionProblem::of);
    }
}
