package dev.mockmate.testsession.question.application;

import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.Task;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Runs the reference solutions of a question against its own tests; who can run code implements it. */
public interface ReferenceSolutionCheck {

    /** Every solution against every sample and test; fails only when surroundings break. */
    Uni<Result> check(Task.Code task);

    /** Result of the check. */
    sealed interface Result {
        /** All solutions passed all tests. */
        record Passed() implements Result {}

        /** Some did not, in the order of languages and tests. */
        record Failed(List<Failure> failures) implements Result {
            /** Keeps its list to itself. */
            public Failed {
                failures = List.copyOf(failures);
            }
        }

        /** Code cannot be run here, or not in one of the languages. */
        record Unavailable(String reason) implements Result {}
    }

    /**
     * A solution that did not pass.
     *
     * @param testId empty when the solution did not get to a test
     * @param status of the run, like {@code wrong_output} or {@code build_failed}
     * @param detail what the compiler or the program said, shortened; may be empty
     */
    record Failure(Language language, String testId, String status, String detail) {}
}
