package dev.mockmate.testsession.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestState;
import java.time.Duration;

/** The refusals of coding tests beside the common ones. */
public enum TestSessionProblem implements ProblemType {
    /** With members {@code from}, {@code completion_method} and, of a completed test, {@code completed_at}. */
    TEST_OVER("test-over", 409, "The test is over"),

    /** With all that is stored: members {@code sequence, stale, sections_completed, pending_answers}. */
    STALE_PROGRESS("stale-progress", 409, "Newer answers are stored"),

    /** Only a test that is over is reopened. */
    TEST_UNDER_WAY("test-under-way", 409, "The test is under way"),

    /** An invitation cannot be begun beside another test of the same organisation. */
    OTHER_TEST_UNDER_WAY("other-test-under-way", 409, "Another test of this organisation is under way"),

    /** With member {@code failures}: {@code [{language, test_id, status, detail}]}. */
    REFERENCE_SOLUTION_FAILED(
            "reference-solution-failed", 422, "A reference solution does not pass the question's tests"),

    /** An organisation's share of invitations, or an address's of mails, is used up for now. */
    TOO_MANY_INVITATIONS("too-many-invitations", 429, "As many were invited as may be for now"),

    /** An invitation that expired, or whose test is over, is not sent again. */
    INVITATION_OVER("invitation-over", 409, "The invitation is over"),

    /** Own programs wait already, or too many of others. */
    RUNS_BUSY("runs-busy", 429, "Too many programs wait to be run"),

    /** No code is run safely here, or not in this language. */
    SANDBOX_UNAVAILABLE("sandbox-unavailable", 503, "Code cannot be run here");

    private static final int MOST_FAILURES = 20;
    private static final Duration NEXT_RUN = Duration.ofSeconds(2);
    private static final Duration NEXT_RUN_OF_OTHERS = Duration.ofSeconds(10);
    private static final Duration NEXT_INVITATION = Duration.ofHours(1);

    private final Entry entry;

    TestSessionProblem(String slug, int status, String title) {
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
        if (refusal instanceof Refusal.TestOver over) {
            return over(over.state());
        }
        if (refusal instanceof Refusal.TestUnderWay) {
            return ProblemException.of(TEST_UNDER_WAY, "The test is under way; give it more time instead.");
        }
        if (refusal instanceof Refusal.StaleProgress) {
            return ProblemException.of(STALE_PROGRESS, "Newer answers are stored; go on from sequence, beyond it.");
        }
        if (refusal instanceof Refusal.AnswersTooLarge) {
            return ProblemException.invalidField("pending_answers", "all answers together are too large");
        }
        if (refusal instanceof Refusal.TooManySections) {
            return ProblemException.invalidField("sections_completed", "all sections together are too many");
        }
        if (refusal instanceof Refusal.OtherTestFirst) {
            return ProblemException.of(OTHER_TEST_UNDER_WAY, "Finish the other test of this organisation first.");
        }
        if (refusal instanceof Refusal.CandidateInOtherTest) {
            return ProblemException.of(OTHER_TEST_UNDER_WAY, "The candidate is in another test of this organisation.");
        }
        if (refusal instanceof Refusal.UnknownQuestions unknown) {
            return ProblemException.invalidField(
                    "question_ids", "there is no question " + unknown.ids().get(0));
        }
        return ofFeature(refusal);
    }

    private static ProblemException ofFeature(Refusal refusal) {
        if (refusal instanceof Refusal.GradedBeforeTheEnd) {
            return ProblemException.of(TEST_UNDER_WAY, "Answers are graded when the test is over.");
        }
        if (refusal instanceof Refusal.TooManyPoints many) {
            return ProblemException.invalidField("points", "the question is worth at most " + many.max());
        }
        if (refusal instanceof Refusal.SharedBankIsReadOnly) {
            return ProblemException.of(CommonProblem.FORBIDDEN, "Only administrators change the shared bank.");
        }
        if (refusal instanceof Refusal.UnknownVersion) {
            return ProblemException.invalidField("version", "the question has no such version");
        }
        if (refusal instanceof Refusal.SolutionsFailed failed) {
            return ProblemException.of(
                            REFERENCE_SOLUTION_FAILED, "Mend the solutions or the expected outputs named in failures.")
                    .with(
                            "failures",
                            failed.failures().stream().limit(MOST_FAILURES).toList());
        }
        if (refusal instanceof Refusal.SolutionsUnchecked unchecked) {
            return ProblemException.of(
                    SANDBOX_UNAVAILABLE, "The reference solution cannot be checked: " + unchecked.reason() + ".");
        }
        if (refusal instanceof Refusal.TooManyInvitations) {
            return ProblemException.of(
                            TOO_MANY_INVITATIONS, "Your organisation has made as many invitations as it may in a day.")
                    .retryAfter(NEXT_INVITATION);
        }
        if (refusal instanceof Refusal.TooManyMails) {
            return ProblemException.of(TOO_MANY_INVITATIONS, "This address was written to as often as may be in a day.")
                    .retryAfter(NEXT_INVITATION);
        }
        if (refusal instanceof Refusal.InvitationOver) {
            return ProblemException.of(INVITATION_OVER, "It expired, or its test is over; make a new invitation.");
        }
        if (refusal instanceof Refusal.TooManyWebhooks) {
            return ProblemException.of(
                    CommonProblem.CONFLICT, "The organisation has as many webhooks as it may; delete one.");
        }
        if (refusal instanceof Refusal.NoCodeQuestion) {
            return ProblemException.invalidField("question_id", "is not answered by a program");
        }
        if (refusal instanceof Refusal.NoSandbox none) {
            return ProblemException.of(SANDBOX_UNAVAILABLE, "Code cannot be run: " + none.reason() + ".");
        }
        if (refusal instanceof Refusal.LanguageNotInstalled) {
            return ProblemException.of(
                    SANDBOX_UNAVAILABLE, "This language cannot be run here; see /api/questions/languages.");
        }
        if (refusal instanceof Refusal.RunsBusy busy) {
            return busy.own()
                    ? ProblemException.of(RUNS_BUSY, "Wait for your programs that are being run.")
                            .retryAfter(NEXT_RUN)
                    : ProblemException.of(RUNS_BUSY, "Many programs wait to be run.")
                            .retryAfter(NEXT_RUN_OF_OTHERS);
        }
        throw new IllegalStateException("No problem tells this refusal: " + refusal);
    }

    private static ProblemException over(TestState state) {
        ProblemException problem = ProblemException.of(
                        TEST_OVER, "The test is " + state.label() + " and takes no changes; begin a new one.")
                .with("from", state.label());
        if (state instanceof TestState.Completed done) {
            return problem.with("completion_method", done.method().label()).with("completed_at", done.at());
        }
        return state instanceof TestState.Abandoned left
                ? problem.with("completion_method", left.method().label())
                : problem;
    }
}
