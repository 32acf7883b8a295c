package dev.mockmate.testsession.question.rest;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;
import dev.mockmate.testsession.question.application.ReferenceSolutionCheck;
import dev.mockmate.testsession.question.application.ReferenceSolutionCheck.Failure;
import java.util.List;

/** The refusals of the question bank beside the common ones. */
enum QuestionProblem implements ProblemType {
    /** With member {@code failures}: {@code [{language, test_id, status, detail}]}. */
    REFERENCE_SOLUTION_FAILED(
            "reference-solution-failed", 422, "A reference solution does not pass the question's tests"),

    /** Code cannot be run safely here. */
    SANDBOX_UNAVAILABLE("sandbox-unavailable", 503, "Code cannot be run here");

    private static final int MOST = 20;

    private final Entry entry;

    QuestionProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Nothing when the solutions passed. */
    static void refuseUnlessPassed(ReferenceSolutionCheck.Result result) {
        if (result instanceof ReferenceSolutionCheck.Result.Failed failed) {
            throw failed(failed.failures());
        }
        if (result instanceof ReferenceSolutionCheck.Result.Unavailable unavailable) {
            throw ProblemException.of(
                    SANDBOX_UNAVAILABLE, "The reference solution cannot be checked: " + unavailable.reason() + ".");
        }
    }

    private static ProblemException failed(List<Failure> failures) {
        return ProblemException.of(
                        REFERENCE_SOLUTION_FAILED, "Mend the solutions or the expected outputs named in failures.")
                .with(
                        "failures",
                        failures.stream().limit(MOST).map(ShownFailure::of).toList());
    }

    /** A failure as clients see it. */
    record ShownFailure(String language, String testId, String status, String detail) {
        static ShownFailure of(Failure failure) {
            return new ShownFailure(failure.language().label(), failure.testId(), failure.status(), failure.detail());
        }
    }
}
