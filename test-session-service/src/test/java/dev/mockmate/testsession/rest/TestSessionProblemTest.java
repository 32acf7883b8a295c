package dev.mockmate.testsession.rest;

import dev.mockmate.platform.testing.RefusalRules;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.Progress;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class TestSessionProblemTest extends RefusalRules<Refusal> {
    private static final TestState LEFT =
            new TestState.Abandoned(CompletionMethod.MANUAL, Instant.parse("2026-01-01T10:00:00Z"));

    private static final List<Refusal> ALL = List.of(
            new Refusal.NotFound(),
            new Refusal.TestOver(LEFT),
            new Refusal.TestUnderWay(),
            new Refusal.StaleProgress(Progress.none()),
            new Refusal.AnswersTooLarge(),
            new Refusal.TooManySections(),
            new Refusal.OtherTestFirst(),
            new Refusal.CandidateInOtherTest(),
            new Refusal.UnknownQuestions(List.of(new UUID(0, 1))),
            new Refusal.GradedBeforeTheEnd(),
            new Refusal.TooManyPoints(10),
            new Refusal.SharedBankIsReadOnly(),
            new Refusal.UnknownVersion(),
            new Refusal.SolutionsFailed(List.of(new Refusal.FailedSolution("python", "1", "wrong_output", ""))),
            new Refusal.SolutionsUnchecked("no code runner is installed"),
            new Refusal.TooManyInvitations(),
            new Refusal.TooManyMails(),
            new Refusal.InvitationOver(),
            new Refusal.TooManyWebhooks(),
            new Refusal.NoCodeQuestion(),
            new Refusal.NoSandbox("no code runner is installed"),
            new Refusal.LanguageNotInstalled(),
            new Refusal.RunsBusy(true));

    TestSessionProblemTest() {
        super(Refusal.class, ALL, TestSessionProblem::of);
    }
}
