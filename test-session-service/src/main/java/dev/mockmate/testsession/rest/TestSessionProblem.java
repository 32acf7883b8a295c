package dev.mockmate.testsession.rest;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestState;

/** The refusals of coding tests beside the common ones. */
public enum TestSessionProblem implements ProblemType {
    /** With members {@code from}, {@code completion_method} and, of a completed test, {@code completed_at}. */
    TEST_OVER("test-over", 409, "The test is over"),

    /** With all that is stored: members {@code sequence, stale, sections_completed, pending_answers}. */
    STALE_PROGRESS("stale-progress", 409, "Newer answers are stored"),

    /** Only a test that is over is reopened. */
    TEST_UNDER_WAY("test-under-way", 409, "The test is under way"),

    /** An invitation cannot be begun beside another test of the same organisation. */
    OTHER_TEST_UNDER_WAY("other-test-under-way", 409, "Another test of this organisation is under way");

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
